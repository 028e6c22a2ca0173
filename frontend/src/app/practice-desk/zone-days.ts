import { plusDays } from '../shared/time';

const MINUTE = 60_000;
const DAY = 1440;
/** No local midnight is farther from that of UTC; in minutes. */
const FARTHEST = 16 * 60;

/** A date as the clocks of a zone live it: 23, 24 or 25 hours, or any other length its lawmakers wanted. */
export interface ZoneDay {
  date: string;
  /** Its first moment, in milliseconds. */
  starts: number;
  /** The first moment of the next day. */
  ends: number;
  /** When the clocks are put from one minute of the day to another; absent on most days. */
  change?: ClockChange;
}

export interface ClockChange {
  at: number;
  from: number;
  to: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whatever a local clock shows at an instant: the date and the minute of the day. */
export function wallOf(instant: number, zone: string): { date: string; minute: number } {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(zone, format);
  }
  const [date = '', clock = ''] = format.format(instant).split(' ');
  return { date, minute: minuteOfDay(clock) };
}

/** 570 out of "09:30". */
export function minuteOfDay(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** "09:30" out of 570; beyond midnight it begins anew. */
export function clockOfMinute(minute: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

export function zoneDay(date: string, zone: string): ZoneDay {
  const starts = firstMoment(date, zone);
  const ends = firstMoment(plusDays(date, 1), zone);
  const change = changeIn(starts, ends, zone);
  return change ? { date, starts, ends, change } : { date, starts, ends };
}

function firstMoment(date: string, zone: string): number {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  return firstMinute(midnight - FARTHEST * MINUTE, midnight + FARTHEST * MINUTE, (at) => wallOf(at, zone).date >= date);
}

function changeIn(starts: number, ends: number, zone: string): ClockChange | undefined {
  const first = wallOf(starts, zone).minute;
  if (first > 0) {
    return { at: starts, from: 0, to: first };
  }
  if (ends - starts === DAY * MINUTE) {
    return undefined;
  }
  const before = offset(starts, zone);
  const at = firstMinute(starts, ends - MINUTE, (instant) => offset(instant, zone) !== before);
  return { at, from: wallOf(at - MINUTE, zone).minute + 1, to: wallOf(at, zone).minute };
}

function offset(instant: number, zone: string): number {
  const { date, minute } = wallOf(instant, zone);
  return Date.parse(`${date}T00:00:00Z`) + minute * MINUTE - instant;
}

/** The first minute for which something holds that goes on to hold; the last one when it never does. */
function firstMinute(from: number, to: number, holds: (instant: number) => boolean): number {
  let [low, high] = [from / MINUTE, to / MINUTE];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle * MINUTE)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low * MINUTE;
}
