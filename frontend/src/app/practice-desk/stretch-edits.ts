import { DAY, overlap, Span, spanOf, TypedStretch, WEEK, WeekHours } from './week-hours';
import { clockOfMinute } from './zone-days';

/** Which row of which day; 0 is Monday. */
export interface At {
  day: number;
  row: number;
}

/** A week after something was done to one of its rows, and where that row is now. */
export interface Edit extends At {
  week: WeekHours;
}

/** A row that can be read, in minutes after Monday's first. */
export interface PlacedSpan extends Span, At {}

export const LEAST = 5;
const USUAL_START = 9 * 60;

export function spansOf(week: WeekHours): PlacedSpan[] {
  return week.flatMap((rows, day) =>
    rows.flatMap((typed, row) => {
      const span = spanOf(typed, day);
      return span ? [{ ...span, day, row }] : [];
    }),
  );
}

/** A new stretch between two minutes of the week, as far as there is room from the first one on. */
export function drawn(week: WeekHours, from: number, to: number): Edit | null {
  const others = around(spansOf(week));
  if (from < 0 || from >= WEEK || others.some((other) => other.from <= from && from < other.to)) {
    return null;
  }
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const before = Math.max(0, ...others.map((other) => other.to).filter((end) => end <= from));
  const after = Math.min(...others.map((other) => other.from).filter((start) => start > from), Infinity);
  const start = Math.max(low, before);
  const end = Math.min(high, after, start + DAY);
  return end - start < LEAST ? null : placed(week, { from: start, to: end });
}

/** The stretch elsewhere in the week; nothing when others are there already or the week ends. */
export function moved(week: WeekHours, at: At, by: number): Edit | null {
  const span = spanAt(week, at);
  return span ? put(week, at, { from: span.from + by, to: span.to + by }) : null;
}

/** Another start, not before what is there already nor after its own end. */
export function startMoved(week: WeekHours, at: At, to: number): Edit | null {
  const span = spanAt(week, at);
  if (!span) {
    return null;
  }
  const before = Math.max(
    span.to - DAY,
    at.day * DAY,
    ...others(week, at)
      .map((other) => other.to)
      .filter((end) => end <= span.from),
  );
  return put(week, at, { from: Math.min(Math.max(to, before), span.to - LEAST), to: span.to });
}

/** Another end, not after what is there already nor more than a day after its start. */
export function endMoved(week: WeekHours, at: At, to: number): Edit | null {
  const span = spanAt(week, at);
  if (!span) {
    return null;
  }
  const after = Math.min(
    span.from + DAY,
    ...others(week, at)
      .map((other) => other.from)
      .filter((start) => start >= span.to),
  );
  return put(week, at, { from: span.from, to: Math.max(Math.min(to, after), span.from + LEAST) });
}

export function removed(week: WeekHours, { day, row }: At): WeekHours {
  return week.map((rows, index) => (index === day ? rows.filter((_, other) => other !== row) : rows));
}

/** A stretch of the usual length where a day has room for it, else of whatever length there is room for. */
export function added(week: WeekHours, day: number, length = 60): Edit | null {
  const starts = [...range(USUAL_START, DAY), ...range(0, USUAL_START)].map((minute) => day * DAY + minute);
  const taken = others(week);
  const fits = (start: number, minutes: number) =>
    !taken.some((other) => overlap({ from: start, to: start + minutes }, other));
  const start = starts.find((minute) => fits(minute, length)) ?? starts.find((minute) => fits(minute, LEAST));
  return start === undefined ? null : drawn(week, start, start + length);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: (to - from) / 15 }, (_, index) => from + index * 15);
}

function spanAt(week: WeekHours, { day, row }: At): Span | undefined {
  const typed = week[day]?.[row];
  return typed && spanOf(typed, day);
}

function others(week: WeekHours, at?: At): Span[] {
  return around(spansOf(week).filter(({ day, row }) => day !== at?.day || row !== at.row));
}

/** Sunday night runs into Monday, and Monday follows Sunday. */
function around(spans: Span[]): Span[] {
  return spans.flatMap(({ from, to }) => [-WEEK, 0, WEEK].map((shift) => ({ from: from + shift, to: to + shift })));
}

function put(week: WeekHours, at: At, span: Span): Edit | null {
  if (span.from < 0 || span.from >= WEEK || others(week, at).some((other) => overlap(span, other))) {
    return null;
  }
  const day = Math.floor(span.from / DAY);
  if (day !== at.day) {
    return placed(removed(week, at), span);
  }
  const rows = (week[day] ?? []).map((row, index) => (index === at.row ? typedOf(span) : row));
  return { week: week.map((other, index) => (index === day ? rows : other)), day, row: at.row };
}

/** As a further row of its day. */
function placed(week: WeekHours, span: Span): Edit {
  const day = Math.floor(span.from / DAY);
  const rows = [...(week[day] ?? []), typedOf(span)];
  return { week: week.map((other, index) => (index === day ? rows : other)), day, row: rows.length - 1 };
}

function typedOf({ from, to }: Span): TypedStretch {
  return { starts: clockOfMinute(from % DAY), ends: clockOfMinute(to % DAY) };
}
