import { isFaultless, openingsOf, WeekHours } from './week-hours';

/** The week in one line: "Monday 09:00–12:00, 14:00–18:00 · Tuesday …". */
export function weekSentence(week: WeekHours, dayNames: readonly string[]): string {
  if (!isFaultless(week)) {
    return $localize`:@@desk.previewFaulty:The preview follows once the marked hours are mended.`;
  }
  const openings = openingsOf(week).sort((one, other) => one.starts.localeCompare(other.starts));
  const days = dayNames.flatMap((name, day) => {
    const hours = openings
      .filter((opening) => opening.weekday === day + 1)
      .map(({ starts, ends }) => `${starts}–${ends}`);
    return hours.length > 0 ? [`${name} ${hours.join(', ')}`] : [];
  });
  return days.join(' · ') || $localize`:@@desk.neverOpen:Closed all week: nothing can be booked.`;
}
