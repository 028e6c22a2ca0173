import { inject, Service, signal } from '@angular/core';
import { problemOf, slugOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';
import { Toaster } from '../shared/toaster';
import { BookingApi } from './booking-api';
import { Booking } from './booking.model';

/** Moves bookings, and back for as long as the old time is free. */
@Service()
export class Moves {
  private readonly api = inject(BookingApi);
  private readonly toaster = inject(Toaster);
  private readonly news = signal<Booking | null>(null);
  /** The booking that was moved last, so that a screen that shows it follows. */
  readonly latest = this.news.asReadonly();

  async move(booking: Booking, startsAt: string): Promise<void> {
    this.news.set(await this.api.move(booking.id, startsAt));
    this.toaster.show(
      $localize`:@@booking.moved:The booking is moved. Both of you get a mail with the new time for the calendar.`,
      {
        label: $localize`:@@booking.moveBack:Move back`,
        do: () => void this.moveBack(booking),
      },
    );
  }

  private async moveBack(booking: Booking): Promise<void> {
    try {
      this.news.set(await this.api.move(booking.id, booking.startsAt));
      this.toaster.show($localize`:@@booking.movedBack:The booking is back at its old time.`);
    } catch (error) {
      this.toaster.show(moveSentence(error));
    }
  }
}

/** Why a booking was not moved: it stays where it was. */
export function moveSentence(error: unknown): string {
  const problem = problemOf(error);
  switch (slugOf(problem)) {
    case 'slot-taken':
      return $localize`:@@booking.moveTaken:Someone else has just taken this time. The booking stays where it was; choose another time.`;
    case 'move-too-late':
      return $localize`:@@booking.moveTooLate:It is too late to move this booking. It stays as it is.`;
    default:
      return sentenceOf(problem);
  }
}
