import { HttpClient, httpResource, HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Booking } from '../booking/booking.model';
import { Page } from '../practice/practice.model';

/** Somebody who has booked here, and how often. */
export interface Client {
  id: string;
  displayName: string;
  bookings: number;
  /** ISO; of the latest booking that is over, and of the next one to come. */
  lastAt?: string | null;
  nextAt?: string | null;
}

/** How a booking that the practitioner makes is paid: by the client, or outside of Visavis. */
export type Charge = 'CLIENT_PAYS' | 'SETTLED';

/** A booking that the practitioner makes: for a client of theirs, or for whoever has that address. */
export interface BookFor {
  offeringId: string;
  startsAt: string;
  clientId?: string;
  email?: string;
  charge: Charge;
}

/** The people of a practice, and times booked for them. */
@Service()
export class ClientsApi {
  private readonly http = inject(HttpClient);

  clients(q: () => string | undefined): HttpResourceRef<Page<Client> | undefined> {
    return httpResource(() => {
      const asked = q();
      return asked === undefined ? undefined : { url: PATH, params: filled({ q: asked }) };
    });
  }

  more(q: string, after: string): Promise<Page<Client>> {
    return firstValueFrom(this.http.get<Page<Client>>(PATH, { params: filled({ q, after }) }));
  }

  /** The conversation with each person, by the person's id. */
  conversations(): HttpResourceRef<Map<string, string>> {
    return httpResource(() => '/api/conversations', {
      parse: (answer) =>
        new Map((answer as { items: Talk[] }).items.map((conversation) => [conversation.with.id, conversation.id])),
      defaultValue: new Map<string, string>(),
    });
  }

  book(booking: BookFor, key: string): Promise<Booking> {
    const headers = { 'Idempotency-Key': key };
    return firstValueFrom(this.http.post<Booking>('/api/practice/bookings', booking, { headers }));
  }
}

interface Talk {
  id: string;
  with: { id: string };
}

const PATH = '/api/practice/clients';

function filled(params: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value));
}
