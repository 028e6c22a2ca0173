import { plusDays } from '../shared/time';
import { NewAbsence } from './desk.model';
import { readClock } from './week-hours';

/** An absence as it is typed; the last day is included when whole days are meant. */
export interface TypedAbsence {
  firstDay: string;
  lastDay: string;
  wholeDays: boolean;
  starts: string;
  ends: string;
  note: string;
}

const MIDNIGHT = 'T00:00';

/** What the service is told, in the practice's local time. */
export function absenceOf(typed: TypedAbsence): NewAbsence {
  const note = typed.note.trim();
  return typed.wholeDays
    ? { startsAt: typed.firstDay + MIDNIGHT, endsAt: plusDays(typed.lastDay, 1) + MIDNIGHT, note }
    : {
        startsAt: `${typed.firstDay}T${readClock(typed.starts)}`,
        endsAt: `${typed.lastDay}T${readClock(typed.ends)}`,
        note,
      };
}

/** Whether it ends after it starts; only for one that is filled in. */
export function endsAfterStart(typed: TypedAbsence): boolean {
  const { startsAt, endsAt } = absenceOf(typed);
  return endsAt > startsAt;
}

/** How an absence is told: whole days from first to last, else two moments. */
export interface AbsenceSpan {
  wholeDays: boolean;
  /** Local readings; of whole days only the date counts. */
  from: string;
  to: string;
}

export function spanOf({ startsAt, endsAt }: Pick<NewAbsence, 'startsAt' | 'endsAt'>): AbsenceSpan {
  const wholeDays = isMidnight(startsAt) && isMidnight(endsAt);
  return wholeDays
    ? { wholeDays, from: startsAt.slice(0, 10), to: plusDays(endsAt.slice(0, 10), -1) }
    : { wholeDays, from: startsAt, to: endsAt };
}

function isMidnight(local: string): boolean {
  return /T00:00(:00)?$/.test(local);
}
