/** "9:00", in French "9 h"; the whole day ends at 24. */
export function hourName(hour: number): string {
  return $localize`:@@desk.hour:${hour}:hour::00`;
}
