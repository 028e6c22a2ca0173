import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { CallInvitation, MetAbout } from './call.model';

/** What a call needs to know over plain HTTP; everything else goes through its socket. */
@Service()
export class CallApi {
  private readonly http = inject(HttpClient);

  invitation(bookingId: string): Promise<CallInvitation> {
    return firstValueFrom(this.http.get<CallInvitation>(`/api/bookings/${bookingId}/call`));
  }

  booking(bookingId: string): Promise<MetAbout> {
    return firstValueFrom(this.http.get<MetAbout>(`/api/bookings/${bookingId}`));
  }
}
