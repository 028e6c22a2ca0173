import { BookingRules } from './desk.model';

/** One entry of a menu. */
export interface Choice {
  value: string;
  words: string;
}

const HOUR = 60;
const DAY = 24 * HOUR;
const NOTICES = [0, HOUR, 2 * HOUR, 4 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY];
const HORIZONS = [7, 14, 30, 60, 90, 180, 365];
const STEPS = [5, 10, 15, 20, 30, 60];

/** What can be chosen for each rule; a value set elsewhere is among the choices too. */
export function ruleChoices(rules: BookingRules, locale: string): Record<keyof BookingRules, Choice[]> {
  const days = (count: number) => inUnit(count, 'day', locale);
  const minutes = (count: number) =>
    count > 0 && count % DAY === 0
      ? days(count / DAY)
      : count > 0 && count % HOUR === 0
        ? inUnit(count / HOUR, 'hour', locale)
        : inUnit(count, 'minute', locale);
  return {
    noticeMinutes: choices(NOTICES, rules.noticeMinutes, (notice) =>
      notice === 0 ? $localize`:@@desk.noNotice:None: until the very start` : minutes(notice),
    ),
    horizonDays: choices(HORIZONS, rules.horizonDays, days),
    stepMinutes: choices(STEPS, rules.stepMinutes, minutes),
  };
}

function choices(usual: number[], current: number, words: (value: number) => string): Choice[] {
  return [...new Set([...usual, current])]
    .sort((one, other) => one - other)
    .map((value) => ({ value: String(value), words: words(value) }));
}

function inUnit(count: number, unit: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
