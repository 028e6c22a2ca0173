import { Component, inject, signal } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { Announcer } from '../shared/announcer';
import { Banner } from '../shared/banner';
import { Control, Field } from '../shared/field';
import { isFree } from '../shared/money';
import { problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Say } from '../shared/say';
import { Skeleton } from '../shared/skeleton';
import { VIEWER_ZONE } from '../shared/viewer';
import { BookingApi } from './booking-api';
import { Booking, CancellationTerms } from './booking.model';
import { heldByBank } from './money-words';

/** What cancelling now would give back, before anything is cancelled. */
@Component({
  selector: 'vv-cancel-booking',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, Banner, Field, Control, Skeleton],
  templateUrl: './cancel-booking.html',
})
export class CancelBooking {
  private readonly api = inject(BookingApi);
  private readonly announcer = inject(Announcer);
  protected readonly say = inject(Say);
  protected readonly booking = inject<Booking>(MAT_DIALOG_DATA);
  /** Closes with the cancelled booking, or with nothing when it is kept. */
  protected readonly dialog = inject<MatDialogRef<CancelBooking, Booking>>(MatDialogRef);
  protected readonly terms = this.api.terms(() => this.booking.id);
  protected readonly isBusy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly reason = signal('');
  protected readonly zone = inject(VIEWER_ZONE);
  protected readonly isFree = isFree;
  protected readonly held = heldByBank(this.booking.payment);

  protected sentence(error: unknown): string {
    return sentenceOf(problemOf(error));
  }

  protected async cancel(shown: CancellationTerms): Promise<void> {
    this.isBusy.set(true);
    this.refusal.set(null);
    try {
      this.dialog.close(await this.api.cancel(this.booking.id, this.reason().trim(), shown.refund));
      this.announcer.say($localize`:@@booking.cancelledSpoken:The booking is cancelled.`);
    } catch (error) {
      const problem = problemOf(error);
      const { refund, fee, before, until } = problem;
      if (refund && fee && before) {
        this.terms.set({ refund, fee, before, until });
      }
      this.refusal.set(sentenceOf(problem));
    } finally {
      this.isBusy.set(false);
    }
  }
}
