import { localDate, plusDays } from './time';

/** A time that is free, in UTC. */
export interface Slot {
  startsAt: string;
  endsAt: string;
}

/** A day of the person's calendar and what is free on it. */
export interface FreeDay {
  /** `2026-11-24`, in the zone of whoever looks. */
  date: string;
  slots: Slot[];
}

export type PartOfDay = 'night' | 'morning' | 'afternoon' | 'evening';

/** Seven days from a date on, also those on which nothing is free. */
export function weekOf(from: string, slots: readonly Slot[], zone: string): FreeDay[] {
  const byDate = Map.groupBy(slots, (slot) => localDate(slot.startsAt, zone));
  return Array.from({ length: 7 }, (_, day) => {
    const date = plusDays(from, day);
    return { date, slots: byDate.get(date) ?? [] };
  });
}

/**
 * The range to ask the service for, so that a week of the person's calendar is covered: its dates are the practice's,
 * which may be a day behind or ahead.
 */
export function rangeAround(from: string, days: number): { from: string; to: string } {
  return { from: plusDays(from, -1), to: plusDays(from, days) };
}

/** The slots of a day under the part of the day in which they start. */
export function byPartOfDay(slots: readonly Slot[], zone: string): { part: PartOfDay; slots: Slot[] }[] {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
  const groups = Map.groupBy(slots, (slot) => partOf(Number(hour.format(new Date(slot.startsAt)))));
  return [...groups].map(([part, found]) => ({ part, slots: found }));
}

function partOf(hour: number): PartOfDay {
  if (hour < 6) {
    return 'night';
  }
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
}
