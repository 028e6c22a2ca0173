import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { Banner } from '../shared/banner';
import { problemOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { saveFile } from '../shared/save-file';
import { BookingApi } from './booking-api';
import { BookingSummary } from './booking-summary';
import { Booking } from './booking.model';
import { CancelBooking } from './cancel-booking';

/** The call opens so long before the start. */
const LOBBY_OPENS_MS = 10 * 60_000;

/** A booking that stands: when, how to get there, and the way out. */
@Component({
  selector: 'vv-confirmed',
  imports: [RouterLink, Banner, BookingSummary],
  templateUrl: './confirmed.html',
  styleUrl: './confirmed.css',
})
export class Confirmed {
  private readonly api = inject(BookingApi);
  private readonly dialog = inject(MatDialog);
  readonly booking = input.required<Booking>();
  readonly isPractitioner = input(false);
  readonly changed = output<Booking>();
  protected readonly isOpen = computed(() => Date.parse(this.booking().startsAt) - Date.now() < LOBBY_OPENS_MS);
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
