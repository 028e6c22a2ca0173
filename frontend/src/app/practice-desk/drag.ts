import { drawn, Edit, endMoved, moved, startMoved } from './stretch-edits';
import { DAY, WeekHours } from './week-hours';

/** Where a pointer is: a column and the minute of its day. */
export interface Point {
  day: number;
  minute: number;
}

/** What a pointer took hold of. */
export type Grip =
  { kind: 'new'; from: Point } | { kind: 'move' | 'start' | 'end'; day: number; row: number; from: Point };

const NOON = DAY / 2;

/** The week if the pointer let go there; nothing when that is not possible. All times lie on full steps. */
export function dragged(week: WeekHours, grip: Grip, to: Point, step: number): Edit | null {
  switch (grip.kind) {
    case 'new':
      return drawn(week, startOfStep(minuteOfWeek(grip.from), step), stepNear(ownDay(grip.from, to), step));
    case 'move': {
      const by = minuteOfWeek(to) - minuteOfWeek(grip.from);
      return moved(week, grip, stepNear(by, step)) ?? moved(week, grip, stepNear(to.minute - grip.from.minute, step));
    }
    case 'start':
      return startMoved(week, grip, stepNear(grip.day * DAY + to.minute, step));
    case 'end':
      return endMoved(week, grip, stepNear(ownDay({ day: grip.day, minute: 0 }, to), step));
  }
}

/** Only the early hours of the next day follow an evening; else a hand that strays sideways means its own day. */
function ownDay(from: Point, to: Point): number {
  const isNight = to.day === from.day + 1 && to.minute < NOON;
  return (from.day + (isNight ? 1 : 0)) * DAY + to.minute;
}

function minuteOfWeek({ day, minute }: Point): number {
  return day * DAY + minute;
}

function stepNear(minute: number, step: number): number {
  return Math.round(minute / step) * step;
}

function startOfStep(minute: number, step: number): number {
  return Math.floor(minute / step) * step;
}
