import { plusDays } from '../shared/time';
import { Part } from './day-axis';
import { Absence, SpecialDay, Stretch, WeeklyOpening } from './desk.model';
import { minuteOfDay } from './zone-days';

const DAY = 1440;

/** What opens and closes a practice. */
export interface Hours {
  openings: readonly WeeklyOpening[];
  specialDays: readonly SpecialDay[];
}

/** When a date is open by its clock, with what the evening before leaves over, and joined where it touches. */
export function openParts(date: string, hours: Hours): Part[] {
  const own = startingOn(date, hours).map((stretch) => partOf(stretch));
  const left = startingOn(plusDays(date, -1), hours)
    .map((stretch) => partOf(stretch))
    .map(({ to }) => ({ from: 0, to: to - DAY }));
  return joined([...left, ...own].map(({ from, to }) => ({ from, to: Math.min(DAY, to) })));
}

/** When a date is closed by an absence, by its clock. */
export function absentPart(date: string, { startsAt, endsAt }: Pick<Absence, 'startsAt' | 'endsAt'>): Part | undefined {
  const from = readingOn(date, startsAt);
  const to = readingOn(date, endsAt);
  return to > from ? { from, to } : undefined;
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
}

/** The Monday of a date's week. */
export function mondayOf(date: string): string {
  return plusDays(date, 1 - weekdayOf(date));
}

function startingOn(date: string, { openings, specialDays }: Hours): readonly Stretch[] {
  const special = specialDays.find((day) => day.date === date);
  const weekday = weekdayOf(date);
  return special ? special.openings : openings.filter((opening) => opening.weekday === weekday);
}

/** An end at or before the start lies on the next day. */
function partOf({ starts, ends }: Stretch): Part {
  const [from, to] = [minuteOfDay(starts), minuteOfDay(ends)];
  return { from, to: to > from ? to : to + DAY };
}

function joined(parts: Part[]): Part[] {
  const found: Part[] = [];
  for (const part of parts.filter(({ from, to }) => to > from).sort((one, other) => one.from - other.from)) {
    const last = found.at(-1);
    if (last && last.to >= part.from) {
      last.to = Math.max(last.to, part.to);
    } else {
      found.push({ ...part });
    }
  }
  return found;
}

/** The minute of the day, held at its edges when the reading is of another date. */
function readingOn(date: string, local: string): number {
  const other = local.slice(0, 10);
  return other < date ? 0 : other > date ? DAY : minuteOfDay(local.slice(11, 16));
}
