import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { Banner } from '../shared/banner';
import { isFree } from '../shared/money';
import { problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { saveFile } from '../shared/save-file';
import { Say } from '../shared/say';
import { ticking } from '../shared/ticking';
import { VIEWER_ZONE } from '../shared/viewer';
import { BookingApi } from './booking-api';
import { BookingSummary } from './booking-summary';
import { Booking } from './booking.model';
import { CancelBooking } from './cancel-booking';
import { MoneyNewsBanner } from './money-news';
import { heldByBank, isAllGone } from './money-words';
import { callOpensAt, hasStarted, nearness } from './moments';
import { PolicyWords } from './policy-words';

/** A booking that stands: when, how to get there, and the way out. */
@Component({
  selector: 'vv-confirmed',
  imports: [RouterLink, Banner, BookingSummary, MoneyNewsBanner],
  templateUrl: './confirmed.html',
  styleUrl: './confirmed.css',
})
export class Confirmed {
  private readonly api = inject(BookingApi);
  private readonly dialog = inject(MatDialog);
  private readonly words = inject(PolicyWords);
  readonly booking = input.required<Booking>();
  readonly isPractitioner = input(false);
  readonly changed = output<Booking>();
  protected readonly say = inject(Say);
  protected readonly zone = inject(VIEWER_ZONE);
  private readonly now = ticking();
  protected readonly isOpen = computed(() => nearness(this.booking(), this.now()) === 'open');
  protected readonly opensAt = computed(() => callOpensAt(this.booking()));
  protected readonly hasStarted = computed(() => hasStarted(this.booking(), this.now()));
  protected readonly leeway = this.api.leeway(() => this.booking().id);
  protected readonly policy = computed(() =>
    this.words.ofBooking(this.booking().policy, this.booking().startsAt, this.now()),
  );
  /** What has gone back already, or is with a bank, is not promised. */
  protected readonly mayComeBack = computed(() => {
    const { price, payment } = this.booking();
    return !isFree(price) && !(payment && isAllGone(payment)) && !heldByBank(payment);
  });
  protected readonly refusal = signal<string | null>(null);

  /** Shows first what would come back. */
  protected planToCancel(): void {
    this.dialog
      .open<CancelBooking, Booking, Booking>(CancelBooking, { data: this.booking(), width: '520px', maxWidth: '94vw' })
      .afterClosed()
      .subscribe((cancelled) => cancelled && this.changed.emit(cancelled));
  }

  protected async addToCalendar(): Promise<void> {
    try {
      saveFile(await this.api.calendar(this.booking().id), 'visavis.ics');
    } catch (error) {
      this.refusal.set(sentenceOf(problemOf(error)));
    }
  }
}
