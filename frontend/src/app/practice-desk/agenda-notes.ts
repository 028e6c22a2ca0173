import { AgendaFacts } from './agenda-columns';
import { absentPart } from './day-hours';
import { clockOfMinute, ZoneDay } from './zone-days';

/** A word about a whole day, over its hours. */
export interface DayNote {
  words: string;
  kind: 'warm' | '';
}

/** What is out of the ordinary on a day: special hours, absences, clocks that are changed. */
export function notesOf({ date, change }: ZoneDay, { hours, absences }: AgendaFacts): DayNote[] {
  const special = hours.specialDays.find((day) => day.date === date);
  return [
    ...(change ? [{ words: changeWords(change), kind: 'warm' } as const] : []),
    ...(special ? [{ words: withNote(specialWords(special.openings.length), special.note), kind: '' } as const] : []),
    ...absences
      .filter((absence) => absentPart(date, absence))
      .map(({ note }) => ({ words: withNote($localize`:@@desk.away:Away`, note), kind: '' }) as const),
  ];
}

function changeWords({ from, to }: { from: number; to: number }): string {
  const [clock, next] = [clockOfMinute(from), clockOfMinute(to)];
  return to > from
    ? $localize`:@@desk.clocksForward:Clocks go from ${clock}:clock: to ${next}:next:`
    : $localize`:@@desk.clocksBack:Clocks go back from ${clock}:clock: to ${next}:next:`;
}

function specialWords(openings: number): string {
  return openings > 0
    ? $localize`:@@desk.otherHours:Other hours this day`
    : $localize`:@@desk.closedThatDay:Closed this day`;
}

function withNote(words: string, note: string): string {
  return note ? `${words} · ${note}` : words;
}
