import { Component, computed, inject, input, output, signal } from '@angular/core';
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
  imports: [RouterLink, Banner, BookingSummary, CancelBooking],
  templateUrl: './confirmed.html',
  styleUrl: './confirmed.css',
})
export class Confirmed {
  private readonly api = inject(BookingApi);
  readonly booking = input.required<Booking>();
  readonly isPractitioner = input(false);
  readonly changed = output<Booking>();
  protected readonly isOpen = computed(() => Date.parse(this.booking().startsAt) - Date.now() < LOBBY_OPENS_MS);
  protected readonly isCancelling = signal(false);
  protected readonly refusal = signal<string | null>(null);

  protected async addToCalendar(): Promise<void> {
    try {
      saveFile(await this.api.calendar(this.booking().id), 'visavis.ics');
    } catch (error) {
      this.refusal.set(sentenceOf(problemOf(error)));
    }
  }
}
