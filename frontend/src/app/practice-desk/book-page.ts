import { Component, computed, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Booking } from '../booking/booking.model';
import { slotsOf } from '../practice/practice-api';
import { Announcer } from '../shared/announcer';
import { Banner } from '../shared/banner';
import { isFree } from '../shared/money';
import { problemOf, slugOf } from '../shared/problem';
import { Say } from '../shared/say';
import { SlotPicker } from '../shared/slot-picker';
import { TypedTime } from '../shared/typed-time';
import { VIEWER_ZONE } from '../shared/viewer';
import { Awaited } from './awaited';
import { Booked } from './booked';
import { BookedFor, ClientChoice } from './client-choice';
import { Charge, ClientsApi } from './clients-api';
import { Desk } from './desk';
import { DeskApi } from './desk-api';
import { deskSentence } from './desk-sentences';

/** The practitioner books for a client: who, what, when, and who pays. */
@Component({
  selector: 'vv-book-page',
  imports: [RouterLink, Awaited, Banner, Booked, ClientChoice, SlotPicker, TypedTime],
  templateUrl: './book-page.html',
  styleUrl: './book-page.css',
  host: { class: 'stack' },
})
export class BookPage {
  private readonly api = inject(ClientsApi);
  private readonly announcer = inject(Announcer);
  private readonly picker = viewChild(SlotPicker);
  protected readonly desk = inject(Desk);
  protected readonly say = inject(Say);
  protected readonly zone = inject(VIEWER_ZONE);
  /** The client for whom this page was opened, in the address. */
  readonly client = input<string>();
  readonly name = input<string>();

  protected readonly found = inject(DeskApi).offerings();
  protected readonly offerings = computed(() =>
    this.found.hasValue() ? this.found.value().items.filter(({ active }) => active) : undefined,
  );
  protected readonly who = linkedSignal<BookedFor | null>(() => {
    const clientId = this.client();
    return clientId ? { clientId, name: this.name() ?? '' } : null;
  });
  private readonly offeringId = signal<string | null>(null);
  protected readonly offering = computed(() => {
    const offerings = this.offerings() ?? [];
    return offerings.find(({ id }) => id === this.offeringId()) ?? offerings[0];
  });
  protected readonly path = computed(() => {
    const offering = this.offering();
    return offering ? slotsOf(this.desk.practice()?.slug ?? '', offering.id) : null;
  });
  protected readonly startsAt = signal<string | null>(null);
  protected readonly charge = signal<Charge>('CLIENT_PAYS');
  /** Where nothing is to be paid, nothing is waited for. */
  protected readonly charged = computed<Charge>(() => {
    const offering = this.offering();
    return offering && isFree(offering.price) ? 'SETTLED' : this.charge();
  });
  protected readonly isBusy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly booked = signal<Booking | null>(null);
  protected readonly isFree = isFree;
  /** The same for the same booking, so that a lost answer does not book twice. */
  private readonly key = linkedSignal(() => {
    void [this.who(), this.offering(), this.startsAt(), this.charged()];
    return crypto.randomUUID();
  });

  protected choose(offeringId: string): void {
    this.offeringId.set(offeringId);
    this.startsAt.set(null);
  }

  protected take(startsAt: string): void {
    this.refusal.set(null);
    this.startsAt.set(startsAt);
  }

  protected async book(): Promise<void> {
    const [who, offering, startsAt] = [this.who(), this.offering(), this.startsAt()];
    if (!who || !offering || !startsAt) {
      this.refusal.set($localize`:@@desk.bookIncomplete:Choose a person and a time first.`);
      return;
    }
    this.isBusy.set(true);
    this.refusal.set(null);
    try {
      const { clientId, email } = who;
      const person = clientId ? { clientId } : { email };
      const order = { offeringId: offering.id, startsAt, charge: this.charged(), ...person };
      this.booked.set(await this.api.book(order, this.key()));
    } catch (error) {
      this.refuse(error);
    } finally {
      this.isBusy.set(false);
    }
  }

  protected again(): void {
    this.booked.set(null);
    this.who.set(null);
    this.startsAt.set(null);
  }

  /** Only the time is chosen anew when it is gone; the rest is kept. */
  private refuse(error: unknown): void {
    const problem = problemOf(error);
    this.refusal.set(deskSentence(problem));
    this.announcer.say(this.refusal() ?? '');
    if (slugOf(problem) === 'slot-taken') {
      this.startsAt.set(null);
      this.picker()?.reload();
    }
  }
}
