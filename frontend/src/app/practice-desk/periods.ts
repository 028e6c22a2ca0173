import { plusDays } from '../shared/time';
import { isDate } from './agenda-days';
import { Period } from './money.model';

/** The periods that have a name; the first one is shown unless another is asked for. */
export const PERIODS = ['12-months', 'month', 'last-month', 'year', 'last-year'] as const;

export type PeriodName = (typeof PERIODS)[number];

/** What an address asks for: a name, or two dates. */
export interface AskedPeriod {
  period?: string;
  from?: string;
  to?: string;
}

const MOST_DAYS_DRAWN = 62;
const DAY_MS = 86_400_000;

/** The name of the period that is asked for; none when it is two dates. */
export function nameOf({ period, from, to }: AskedPeriod): PeriodName | null {
  if (isDate(from) && isDate(to)) {
    return null;
  }
  return PERIODS.find((name) => name === period) ?? PERIODS[0];
}

/** Its first and last day; no day to come is in one that has a name. */
export function periodOf(asked: AskedPeriod, today: string): Period {
  switch (nameOf(asked)) {
    case '12-months':
      return { from: monthFrom(today, -11), to: today };
    case 'month':
      return { from: monthFrom(today, 0), to: today };
    case 'last-month':
      return { from: monthFrom(today, -1), to: plusDays(monthFrom(today, 0), -1) };
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    case 'last-year':
      return yearBefore(today);
    case null:
      return { from: asked.from ?? today, to: asked.to ?? today };
  }
}

/** By what a picture of it can be read. */
export function drawnBy({ from, to }: Period): 'day' | 'month' {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS < MOST_DAYS_DRAWN ? 'day' : 'month';
}

function yearBefore(today: string): Period {
  const year = String(Number(today.slice(0, 4)) - 1).padStart(4, '0');
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The first day of the month so many months later. */
function monthFrom(date: string, later: number): string {
  const first = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + later);
  return first.toISOString().slice(0, 10);
}
