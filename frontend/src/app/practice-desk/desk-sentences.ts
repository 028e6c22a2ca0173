import { Problem, slugOf } from '../shared/problem';
import { sentenceOf } from '../shared/problem-sentences';

/** What the practitioner reads about a problem: what happened, what was kept, what to do next. */
export function deskSentence(problem: Problem): string {
  return SENTENCES[slugOf(problem)]?.() ?? sentenceOf(problem);
}

const SENTENCES: Record<string, () => string> = {
  'slug-taken': () => $localize`:@@desk.slugTaken:Another practice has this address. Choose another one.`,
  'practice-exists': () =>
    $localize`:@@desk.practiceExists:You have a practice already. Load the page again to see it.`,
  'practice-incomplete': () =>
    $localize`:@@desk.practiceIncomplete:Something is still missing: a consultation that can be booked, and openings.`,
  'offering-not-found': () =>
    $localize`:@@desk.offeringNotFound:This consultation is no longer there. Load the page again.`,
  'absence-not-found': () => $localize`:@@desk.absenceNotFound:This absence was removed already.`,
  'timetable-full': () =>
    $localize`:@@desk.timetableFull:These are as many special days and absences as a practice can keep. Remove some that are over.`,
  'absence-ends-first': () => $localize`:@@desk.absenceEndsFirst:An absence ends after it starts.`,
  'date-invalid': () => $localize`:@@desk.dateInvalid:This is not a day of the calendar.`,
  'period-invalid': () =>
    $localize`:@@desk.periodInvalid:The first day comes before the last one, and between them lie ten years at most.`,
  'calendar-address-invalid': () =>
    $localize`:@@desk.calendarAddressInvalid:This is not the address of a calendar. It begins with https:// or webcal:// and usually ends with .ics.`,
  'calendar-not-found': () => $localize`:@@desk.calendarNotFound:This calendar was removed already.`,
  'too-many-calendars': () =>
    $localize`:@@desk.tooManyCalendars:These are as many calendars as a practice can have. Remove one first.`,
  'not-begun': () => $localize`:@@desk.notBegun:It has not begun yet; say afterwards what came of it.`,
  'not-over': () => $localize`:@@desk.notOver:It is not over yet, so the client may still come.`,
  'client-came': () => $localize`:@@desk.clientCameSentence:The client was in the call, so they did not miss it.`,
  'not-confirmed': () =>
    $localize`:@@desk.notConfirmed:This booking is not confirmed any more. Load the page again to see how it stands.`,
  'outcome-settled': () => $localize`:@@desk.outcomeSettled:What came of this booking cannot be changed any more.`,
  'client-not-found': () =>
    $localize`:@@desk.clientNotFound:This person has not booked here yet. Invite them by e-mail instead.`,
  'slot-taken': () =>
    $localize`:@@desk.slotTaken:This time was taken meanwhile. Everything else is still here; choose another time.`,
  'price-too-small': () =>
    $localize`:@@desk.priceTooSmall:Cards cannot be charged so little. Ask for more, or make it free with 0.`,
  'wrong-currency': () => $localize`:@@desk.wrongCurrency:All prices are in the currency of your practice.`,
  'photo-too-large': () => $localize`:@@desk.photoTooLarge:A photo may have 5 MB at most. Choose a smaller one.`,
  'photo-unreadable': () => $localize`:@@desk.photoUnreadable:This is no PNG, JPEG or WebP image. Choose another file.`,
};
