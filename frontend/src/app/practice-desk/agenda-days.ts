import { Booking } from '../booking/booking.model';
import { localDate, plusDays } from '../shared/time';

/** A day of the practice's calendar and what is booked on it, the first first. */
export interface AgendaDay {
  date: string;
  bookings: Booking[];
}

/** From when a call may be joined, and until when after its end (minutes, as the service has them). */
const OPENS_BEFORE = 10;
const CLOSES_AFTER = 15;
const MINUTE = 60_000;

/** The seven days from that date on, also those with nothing booked. Holds that ran out are not shown. */
export function agendaDays(from: string, bookings: readonly Booking[], zone: string): AgendaDay[] {
  const shown = bookings
    .filter((booking) => booking.state !== 'LAPSED')
    .sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  return [0, 1, 2, 3, 4, 5, 6].map((days) => {
    const date = plusDays(from, days);
    return { date, bookings: shown.filter((booking) => localDate(booking.startsAt, zone) === date) };
  });
}

/** Whether it is confirmed and near enough that the call is open. */
export function isCallOpen(booking: Booking, now: number): boolean {
  return (
    booking.state === 'CONFIRMED' &&
    now >= Date.parse(booking.startsAt) - OPENS_BEFORE * MINUTE &&
    now <= Date.parse(booking.endsAt) + CLOSES_AFTER * MINUTE
  );
}

/** Whether the practice may still call it off. */
export function isCancellable(booking: Booking, now: number): boolean {
  return booking.state === 'CONFIRMED' && now < Date.parse(booking.startsAt);
}

/** Whether a date can be asked for: `2026-11-24`. */
export function isDate(text: string | undefined): text is string {
  return !!text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
