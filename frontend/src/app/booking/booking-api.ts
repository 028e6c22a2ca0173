import { HttpClient, httpResource, HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { holdSecrets } from './hold-secrets';
import { Booking, CancellationTerms, HeldBooking } from './booking.model';

/** Bookings, their payment and their end. */
@Service()
export class BookingApi {
  private readonly http = inject(HttpClient);

  /** Also readable without a session, for the tab that holds it. */
  booking(id: () => string): HttpResourceRef<Booking | undefined> {
    return httpResource(() => {
      const secret = holdSecrets.of(id());
      const headers: Record<string, string> = secret ? { 'X-Hold-Secret': secret } : {};
      return { url: `/api/bookings/${id()}`, headers };
    });
  }

  bookings(state: () => 'coming' | 'past'): HttpResourceRef<{ items: Booking[]; next?: string | null } | undefined> {
    return httpResource(() => ({ url: '/api/bookings', params: { state: state() } }));
  }

  /** Holds a slot; the key makes a repeated click one hold. */
  hold(offeringId: string, startsAt: string, key: string): Promise<HeldBooking> {
    const headers = { 'Idempotency-Key': key };
    return firstValueFrom(this.http.post<HeldBooking>('/api/bookings', { offeringId, startsAt }, { headers }));
  }

  claim(id: string, holdSecret: string): Promise<Booking> {
    return firstValueFrom(this.http.put<Booking>(`/api/bookings/${id}/client`, { holdSecret }));
  }

  /** Answers the address where the browser pays. */
  async pay(id: string): Promise<string> {
    const headers = { 'Idempotency-Key': crypto.randomUUID() };
    const path = `/api/bookings/${id}/payment`;
    return (await firstValueFrom(this.http.post<{ checkoutUrl: string }>(path, {}, { headers }))).checkoutUrl;
  }

  /** Asks the service to look at Stripe now, rather than to wait for its message. */
  settle(id: string, sessionId?: string): Promise<Booking> {
    return firstValueFrom(this.http.put<Booking>(`/api/bookings/${id}/payment/settlement`, { sessionId }));
  }

  giveUp(id: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/bookings/${id}/payment`));
  }

  terms(id: () => string | undefined): HttpResourceRef<CancellationTerms | undefined> {
    return httpResource(() => {
      const asked = id();
      return asked && `/api/bookings/${asked}/cancellation`;
    });
  }

  cancel(id: string, reason: string): Promise<Booking> {
    return firstValueFrom(this.http.put<Booking>(`/api/bookings/${id}/cancellation`, reason ? { reason } : {}));
  }

  calendar(id: string): Promise<Blob> {
    return firstValueFrom(this.http.get(`/api/bookings/${id}/calendar.ics`, { responseType: 'blob' }));
  }
}
