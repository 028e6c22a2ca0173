import { At, PlacedSpan } from './stretch-edits';
import { DAY, WEEK } from './week-hours';

/** A stretch on one of the days it touches, in minutes of that day. */
export interface Piece extends At {
  key: string;
  from: number;
  to: number;
  /** What the evening before leaves over; it is no stretch of its own. */
  isRest: boolean;
}

/** What is drawn of a stretch on a day: all of it, its evening, its early hours, or nothing. */
export function piecesOn(day: number, { day: own, row, from, to }: PlacedSpan): Piece[] {
  const key = `${own}-${row}`;
  const begins = day * DAY;
  const start = { key, day: own, row, from: from - begins, to: Math.min(DAY, to - begins), isRest: false };
  // Sunday's night lies before Monday's first minute and after the week's last.
  const until = [begins, begins + WEEK].map((midnight) => (from < midnight ? to - midnight : 0));
  const rest = until
    .filter((minute) => minute > 0 && minute <= DAY)
    .map((minute) => ({ key: `${key}-rest`, day: own, row, from: 0, to: minute, isRest: true }));
  return own === day ? [start, ...rest] : rest;
}
