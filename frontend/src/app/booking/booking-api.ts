import { HttpClient, httpResource, HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Page } from '../practice/practice.model';
import { Money } from '../shared/money';
import { holdSecrets } from './hold-secrets';
import { Booking, CancellationTerms, HeldBooking, Leeway, Party } from './booking.model';

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

  bookings(state: () => 'coming' | 'past'): HttpResourceRef<Page<Booking> | undefined> {
    return httpResource(() => ({ url: '/api/bookings', params: { state: state() } }));
  }

  /** The page after that cursor. */
  moreBookings(state: 'coming' | 'past', after: string): Promise<Page<Booking>> {
    return firstValueFrom(this.http.get<Page<Booking>>('/api/bookings', { params: { state, after } }));
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

  /** Refused, with the new terms, when something else than what was shown would be given back. */
  cancel(id: string, reason: string, expectedRefund: Money): Promise<Booking> {
    const wish = { reason: reason || null, expectedRefund };
    return firstValueFrom(this.http.put<Booking>(`/api/bookings/${id}/cancellation`, wish));
  }

  /** Until when the reader may move it. */
  leeway(id: () => string): HttpResourceRef<Leeway | undefined> {
    return httpResource(() => schedulePath(id()));
  }

  move(id: string, startsAt: string): Promise<Booking> {
    return firstValueFrom(this.http.put<Booking>(schedulePath(id), { startsAt }));
  }

  /** It took place, says the practitioner. */
  complete(id: string): Promise<Booking> {
    return firstValueFrom(this.http.put<Booking>(`/api/bookings/${id}/completion`, {}));
  }

  /** One of the two was not there, says the practitioner. */
  miss(id: string, absentParty: Party): Promise<Booking> {
    return firstValueFrom(this.http.put<Booking>(`/api/bookings/${id}/no-show`, { absentParty }));
  }

  calendar(id: string): Promise<Blob> {
    return firstValueFrom(this.http.get(`/api/bookings/${id}/calendar.ics`, { responseType: 'blob' }));
  }
}

function schedulePath(id: string): string {
  return `/api/bookings/${id}/schedule`;
}

/** Where the times are asked for to which a booking can be moved. */
export function movesOf(id: string): string {
  return `${schedulePath(id)}/slots`;
}
