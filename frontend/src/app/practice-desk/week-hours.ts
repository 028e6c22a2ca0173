import { WeeklyOpening } from './desk.model';

export const DAY = 1440;
export const WEEK = 7 * DAY;
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** One row of the editor, as it was typed. */
export interface TypedStretch {
  starts: string;
  ends: string;
}

/** The rows of Monday to Sunday; what is not open has none. */
export type WeekHours = TypedStretch[][];

/** What is wrong with a row. */
export type RowFault = 'unreadable' | 'off-grid' | 'overlap';

/** Reads a time of day as people type it: `9`, `9:30`, `0930`, `9h30`, `9 h`, `24:00`; null when it is none. */
export function readClock(typed: string): string | null {
  const [, hours, minutes] = /^(\d{1,2}?)\s*(?:[:.h]\s*)?(\d{2})?$/i.exec(typed.trim()) ?? [];
  const hour = hours === '24' && !Number(minutes ?? 0) ? 0 : Number(hours);
  const minute = Number(minutes ?? 0);
  return hours === undefined || hour > 23 || minute > 59
    ? null
    : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

export function weekHoursOf(openings: readonly WeeklyOpening[]): WeekHours {
  return WEEKDAYS.map((weekday) =>
    openings
      .filter((opening) => opening.weekday === weekday)
      .map(({ starts, ends }) => ({ starts, ends }))
      .sort((one, other) => one.starts.localeCompare(other.starts)),
  );
}

/** What the service is told; only for hours without faults. */
export function openingsOf(week: WeekHours): WeeklyOpening[] {
  return week.flatMap((rows, day) =>
    rows.map(({ starts, ends }) => ({
      weekday: day + 1,
      starts: readClock(starts) ?? starts,
      ends: readClock(ends) ?? ends,
    })),
  );
}

/** The faults, in the shape of the week: `faults[day][row]`. */
export function faultsOf(week: WeekHours): (RowFault | undefined)[][] {
  const spans = week.map((rows, day) => rows.map((row) => spanOf(row, day)));
  const all = spans.flat().filter((span) => span !== undefined);
  return week.map((rows, day) =>
    rows.map((row, index) => {
      const span = spans[day]?.[index];
      if (!span) {
        return 'unreadable';
      }
      if ([row.starts, row.ends].some((typed) => Number(readClock(typed)?.slice(3)) % 5 !== 0)) {
        return 'off-grid';
      }
      return all.some((other) => other !== span && overlap(span, other)) ? 'overlap' : undefined;
    }),
  );
}

export function isFaultless(week: WeekHours): boolean {
  return faultsOf(week).every((rows) => rows.every((fault) => !fault));
}

/** Whether a row ends on the next day, and not just at its first moment. */
export function crossesMidnight({ starts, ends }: TypedStretch): boolean {
  const [from, to] = [readClock(starts), readClock(ends)];
  return from !== null && to !== null && to <= from && to !== '00:00';
}

/** Open from 00:00 to 00:00: the whole day. */
export function isWholeDay({ starts, ends }: TypedStretch): boolean {
  return readClock(starts) === '00:00' && readClock(ends) === '00:00';
}

/** The parts of one day that are open, from 0 (midnight) to 1, with what the evening before left over. */
export function partsOfDay(week: WeekHours, day: number): { from: number; to: number }[] {
  return week
    .flatMap((rows, index) => rows.map((row) => spanOf(row, index)))
    .filter((span) => span !== undefined)
    .flatMap(({ from, to }) =>
      [from, from - WEEK].map((start) => ({ from: start - day * DAY, to: start + to - from - day * DAY })),
    )
    .map(({ from, to }) => ({ from: Math.max(0, from) / DAY, to: Math.min(DAY, to) / DAY }))
    .filter(({ from, to }) => to > from);
}

export interface Span {
  from: number;
  to: number;
}

/** In minutes after Monday's first; an end at or before the start is on the next day. */
export function spanOf({ starts, ends }: TypedStretch, day: number): Span | undefined {
  const [from, to] = [minuteOf(starts), minuteOf(ends)];
  return from === undefined || to === undefined
    ? undefined
    : { from: day * DAY + from, to: day * DAY + (to > from ? to : to + DAY) };
}

function minuteOf(typed: string): number | undefined {
  const clock = readClock(typed);
  return clock === null ? undefined : Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** Sunday night runs into Monday, so each span is also looked at a week earlier and later. */
export function overlap(one: Span, other: Span): boolean {
  return [-WEEK, 0, WEEK].some((shift) => one.from < other.to + shift && other.from + shift < one.to);
}
