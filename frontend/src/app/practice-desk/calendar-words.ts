import { BusyCalendar, CalendarProblem } from './desk.model';

/** How a calendar stands, and how that looks. */
export interface CalendarWords {
  words: string;
  kind: 'good' | 'warm' | 'bad' | '';
}

export function calendarState({ state }: BusyCalendar): CalendarWords {
  switch (state) {
    case 'NEW':
      return { words: $localize`:@@desk.calendarNew:Not read yet`, kind: 'warm' };
    case 'FRESH':
      return { words: $localize`:@@desk.calendarFresh:Up to date`, kind: 'good' };
    case 'FAILING':
      return { words: $localize`:@@desk.calendarFailing:Could not be read the last time`, kind: 'warm' };
    case 'CLOSED':
      return { words: $localize`:@@desk.calendarClosed:Cannot be read: nothing can be booked`, kind: 'bad' };
  }
}

/** What is wrong with it, and what to do. */
export function calendarProblem(problem: CalendarProblem): string {
  switch (problem) {
    case 'ADDRESS_REFUSED':
      return $localize`:@@desk.calendarRefused:This address does not lead to a place on the public internet. Copy the calendar’s secret address anew from the program that keeps it.`;
    case 'NOT_THERE':
      return $localize`:@@desk.calendarNotThere:There is no calendar at this address any more. Its secret address has probably changed: remove it here and add the new one.`;
    case 'TOO_LARGE':
      return $localize`:@@desk.calendarTooLarge:This calendar is too large to be read. Keep your appointments in a smaller one, and add that.`;
    case 'NOT_A_CALENDAR':
      return $localize`:@@desk.calendarNone:What lies at this address is no calendar. Look for the address “in iCal format”; it usually ends with .ics.`;
    case 'ENTRY_UNREADABLE':
      return $localize`:@@desk.calendarEntry:One of its entries cannot be understood, so it is not known when you are busy. Look for an odd one among the newest entries.`;
    case 'ZONE_UNKNOWN':
      return $localize`:@@desk.calendarZone:One of its entries is in a time zone that nobody knows, so it is not known when you are busy. Give the entry another zone.`;
    case 'UNREACHABLE':
      return $localize`:@@desk.calendarUnreachable:The other program does not answer. We keep trying; usually this passes by itself.`;
    case 'IN_TROUBLE':
      return $localize`:@@desk.calendarTrouble:The other program has a fault of its own. We keep trying; usually this passes by itself.`;
  }
}

/** Whether it keeps the practice from being booked. */
export function isClosing({ state }: BusyCalendar): boolean {
  return state === 'CLOSED' || state === 'NEW';
}

export function busyTimes({ busy }: BusyCalendar): string {
  return busy === 0
    ? $localize`:@@desk.calendarNeverBusy:never`
    : busy === 1
      ? $localize`:@@desk.calendarOnce:once`
      : $localize`:@@desk.calendarTimes:${busy}:count: times`;
}
