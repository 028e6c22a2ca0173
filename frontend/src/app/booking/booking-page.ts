import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router, RouterLink } from '@angular/router';
import { Session } from '../account/session';
import { Announcer } from '../shared/announcer';
import { Banner } from '../shared/banner';
import { problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Skeleton } from '../shared/skeleton';
import { ticking } from '../shared/ticking';
import { BookingApi } from './booking-api';
import { BookingSummary } from './booking-summary';
import { Booking } from './booking.model';
import { CancelBooking } from './cancel-booking';
import { Confirmed } from './confirmed';
import { Ended } from './ended';
import { Held } from './held';
import { nearness } from './moments';
import { Moves } from './moves';
import { Paying } from './paying';

/** One booking, whatever its state: each state has a screen of its own. */
@Component({
  selector: 'vv-booking-page',
  imports: [RouterLink, Banner, Skeleton, BookingSummary, Held, Paying, Confirmed, Ended],
  templateUrl: './booking-page.html',
  host: { class: 'page middle stack' },
  styles: `
    .wide {
      width: 100%;
    }
  `,
})
export class BookingPage {
  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialog);
  private readonly announcer = inject(Announcer);
  protected readonly session = inject(Session);
  readonly id = input.required<string>();
  /** The checkout session the person comes back from, if they come from paying. */
  readonly paid = input<string>();
  /** `abandoned` when they left the checkout. */
  readonly paying = input<string>();

  protected readonly found = inject(BookingApi).booking(this.id);
  protected readonly problem = computed(() => {
    const error = this.found.error();
    return error ? problemOf(error) : null;
  });
  protected readonly isMine = computed(() => {
    if (!this.found.hasValue()) {
      return true;
    }
    const { client, practice } = this.found.value();
    const account = this.session.account();
    return client ? client.id === account?.id : practice.slug !== account?.practiceSlug;
  });
  private readonly now = ticking();
  protected readonly isOver = computed(
    () => this.found.hasValue() && nearness(this.found.value(), this.now()) === 'over',
  );
  /** Only whoever has just done it is told so: the service keeps no difference to a hold that ran out. */
  protected readonly isLetGo = signal(false);
  protected readonly sentenceOf = sentenceOf;

  constructor() {
    const moves = inject(Moves);
    effect(() => {
      const moved = moves.latest();
      if (moved?.id === this.id() && untracked(() => this.found.hasValue())) {
        this.found.set(moved);
      }
    });
  }

  /** What the practitioner keeps for somebody who has not answered can be let go of. */
  protected withdraw(booking: Booking): void {
    this.dialog
      .open<CancelBooking, Booking, Booking>(CancelBooking, { data: booking, width: '520px', maxWidth: '94vw' })
      .afterClosed()
      .subscribe((cancelled) => cancelled && this.take(cancelled));
  }

  /** A screen has news of the booking: show it, and leave the traces of the checkout out of the address. */
  protected take(booking: Booking): void {
    const before = this.found.value();
    this.found.set(booking);
    if (booking.state === 'CONFIRMED' && before?.state === 'HELD') {
      this.announcer.say($localize`:@@booking.confirmedSpoken:Paid and confirmed. Your time is booked.`);
    }
    if (booking.state !== 'HELD' && (this.paid() ?? this.paying())) {
      void this.router.navigate([], { queryParams: {}, replaceUrl: true });
    }
  }
}
