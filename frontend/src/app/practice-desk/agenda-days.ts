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
/** How long after the end an outcome may be corrected, as the service has it. */
const CORRECTABLE = 72 * 60 * MINUTE;

/** The days from that date on, also those with nothing booked. Holds that ran out are not shown. */
export function agendaDays(from: string, days: number, bookings: readonly Booking[], zone: string): AgendaDay[] {
  const shown = bookings
    .filter((booking) => booking.state !== 'LAPSED')
    .sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  return datesFrom(from, days).map((date) => {
    return { date, bookings: shown.filter((booking) => localDate(booking.startsAt, zone) === date) };
  });
}

export function datesFrom(date: string, days: number): string[] {
  return Array.from({ length: days }, (_, day) => plusDays(date, day));
}

/** Whether it is confirmed and near enough that the call is open. */
export function isCallOpen(booking: Booking, now: number): boolean {
  return (
    booking.state === 'CONFIRMED' &&
    now >= Date.parse(booking.startsAt) - OPENS_BEFORE * MINUTE &&
    now <= Date.parse(booking.endsAt) + CLOSES_AFTER * MINUTE
  );
}

/** Whether the practice may still call it off, or take the invitation back. */
export function isCancellable(booking: Booking, now: number): boolean {
  return (isMovable(booking, now) || isInvitation(booking)) && now < Date.parse(booking.startsAt);
}

/** Whether the practice may still put it to another time. */
export function isMovable(booking: Booking, now: number): boolean {
  return booking.state === 'CONFIRMED' && now < Date.parse(booking.startsAt);
}

/** Whether the practice booked it for somebody who has not answered yet. */
export function isInvitation({ state, charge }: Booking): boolean {
  return state === 'HELD' && !!charge;
}

/** Why it cannot be said that the client did not come; null when it can. */
export function clientMayHaveCome({ attendance, endsAt }: Booking, now: number): 'came' | 'may come' | null {
  return attendance?.client ? 'came' : now < Date.parse(endsAt) ? 'may come' : null;
}

/** Whether its outcome can be told: after its start, and corrected for three days unless money went back. */
export function canTellOutcome({ state, startsAt, endsAt, absentParty }: Booking, now: number): boolean {
  if (state === 'CONFIRMED') {
    return now >= Date.parse(startsAt);
  }
  const isDecided = state === 'COMPLETED' || (state === 'NO_SHOW' && absentParty !== 'PRACTITIONER');
  return isDecided && now <= Date.parse(endsAt) + CORRECTABLE;
}

/** Whether a date can be asked for: `2026-11-24`. */
export function isDate(text: string | undefined): text is string {
  return !!text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
