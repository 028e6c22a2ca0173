import { wallOf, ZoneDay } from './zone-days';

const DAY = 1440;
const HOUR = 60;

/**
 * Minutes down the side of several days. It is the wall clock, with room for the minutes that one of the days lives
 * twice because its clocks are put back: there the other days have nothing.
 */
export interface DayAxis {
  length: number;
  /** Where the second time begins, and how long it is. */
  twice?: { at: number; minutes: number };
}

/** Part of a day on the axis. */
export interface Part {
  from: number;
  to: number;
}

export function axisOf(days: readonly ZoneDay[]): DayAxis {
  const back = days.map((day) => day.change).find((change) => change && change.to < change.from);
  return back
    ? { length: DAY + back.from - back.to, twice: { at: back.from, minutes: back.from - back.to } }
    : { length: DAY };
}

/** Where a moment stands; what lies outside the day stands at its edge. */
export function placeOf(axis: DayAxis, day: ZoneDay, instant: number, zone: string): number {
  if (instant < day.starts) {
    return 0;
  }
  if (instant >= day.ends) {
    return axis.length;
  }
  const { minute } = wallOf(instant, zone);
  const isSecond = !!day.change && day.change.to < day.change.from && instant >= day.change.at;
  return isSecond ? minute + (axis.twice?.minutes ?? 0) : placeOfWall(axis, minute);
}

/** Where a reading of the clock stands, the first time it is read. */
export function placeOfWall(axis: DayAxis, minute: number): number {
  return axis.twice && minute >= axis.twice.at ? minute + axis.twice.minutes : minute;
}

/** Where readings of the clock stand; the second time they are read they do not count, as for whoever books. */
export function partsOfWall(axis: DayAxis, { from, to }: Part): Part[] {
  const { twice } = axis;
  if (!twice || to <= twice.at || from >= twice.at) {
    return [{ from: placeOfWall(axis, from), to: to <= (twice?.at ?? to) ? to : placeOfWall(axis, to) }];
  }
  return [
    { from, to: twice.at },
    { from: twice.at + twice.minutes, to: to + twice.minutes },
  ];
}

/** The part that a day does not have: the hour its clocks skip, or the one that another day has twice. */
export function missingPart(axis: DayAxis, { change }: ZoneDay): Part | undefined {
  if (change && change.to > change.from) {
    return { from: placeOfWall(axis, change.from), to: placeOfWall(axis, change.to) };
  }
  return axis.twice && !change ? { from: axis.twice.at, to: axis.twice.at + axis.twice.minutes } : undefined;
}

/** The full hours on the axis; one that is there twice is there twice. */
export function hoursOn(axis: DayAxis): { place: number; hour: number }[] {
  const hours = Array.from({ length: DAY / HOUR }, (_, hour) => ({ place: placeOfWall(axis, hour * HOUR), hour }));
  const { twice } = axis;
  const again = twice
    ? hours
        .filter(({ hour }) => hour * HOUR >= twice.at - twice.minutes && hour * HOUR < twice.at)
        .map(({ hour }) => ({ place: hour * HOUR + twice.minutes, hour }))
    : [];
  return [...hours, ...again].sort((one, other) => one.place - other.place);
}

/** From the full hour before all parts to the one after, and at least an ordinary working day. */
export function span(axis: DayAxis, parts: readonly Part[]): Part {
  const from = Math.min(9 * HOUR, ...parts.map((part) => part.from));
  const to = Math.max(17 * HOUR, ...parts.map((part) => part.to));
  return { from: Math.floor(from / HOUR) * HOUR, to: Math.min(axis.length, Math.ceil(to / HOUR) * HOUR) };
}
