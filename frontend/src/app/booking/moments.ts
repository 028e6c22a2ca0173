import { Booking } from './booking.model';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The call may be joined from so long before the start until so long after the end, as the service has it. */
const OPENS_BEFORE = 10 * MINUTE;
const CLOSES_AFTER = 15 * MINUTE;

/** How near the call of a booking is: `near` within a day, `open` while it may be joined. */
export type Nearness = 'far' | 'near' | 'open' | 'over';

export function nearness({ startsAt, endsAt }: Pick<Booking, 'startsAt' | 'endsAt'>, now: number): Nearness {
  const start = Date.parse(startsAt);
  if (now > Date.parse(endsAt) + CLOSES_AFTER) {
    return 'over';
  }
  return now >= start - OPENS_BEFORE ? 'open' : now >= start - DAY ? 'near' : 'far';
}

/** From when the call may be joined; ISO. */
export function callOpensAt({ startsAt }: Pick<Booking, 'startsAt'>): string {
  return new Date(Date.parse(startsAt) - OPENS_BEFORE).toISOString();
}

/** Whether the time has begun, after which nothing can be moved or called off. */
export function hasStarted({ startsAt }: Pick<Booking, 'startsAt'>, now: number): boolean {
  return now >= Date.parse(startsAt);
}
