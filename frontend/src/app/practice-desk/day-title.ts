import { Say } from '../shared/say';

/** How dates are told; a date has no zone, its noon in UTC names the same day. */
export const dayTitle = {
  /** "Tuesday 24 November". */
  full: (say: Say, date: string): string => say.time.day(noonOf(date), 'UTC'),
  /** "Tue 24 Nov". */
  short: (say: Say, date: string): string => say.time.shortDay(noonOf(date), 'UTC'),
  /** "Tue". */
  weekday: (say: Say, date: string): string => say.time.weekday(noonOf(date), 'UTC'),
  /** "Nov". */
  month: (say: Say, date: string): string => say.time.month(noonOf(date), 'UTC'),
  /** "24". */
  ofMonth: (say: Say, date: string): string => say.time.dayOfMonth(noonOf(date), 'UTC'),
};

export function noonOf(date: string): string {
  return `${date}T12:00:00Z`;
}
