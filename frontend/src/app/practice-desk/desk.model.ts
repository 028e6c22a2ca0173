import { Money } from '../shared/money';

/** What a practice says of itself; the person who runs it may change all of it. */
export interface Profile {
  name: string;
  slug: string;
  headline: string;
  about: string;
  /** BCP 47, `en` or `pt-BR`. */
  languages: string[];
  /** IANA name. */
  zone: string;
}

/** When times can be booked. */
export interface BookingRules {
  /** How long before its start a time can be booked at the latest. */
  noticeMinutes: number;
  /** How many days ahead times can be booked. */
  horizonDays: number;
  /** How far apart the offered starts are. */
  stepMinutes: number;
}

/** A practice as its practitioner sees it. */
export interface DeskPractice extends Profile, BookingRules {
  id: string;
  photoUrl?: string | null;
  published: boolean;
  /** ISO 4217; all prices are in it. */
  currency: string;
}

export type NewPractice = Profile & { currency: string };

/** What an offering promises; lengths in minutes, multiples of 5. */
export interface OfferingTerms {
  title: string;
  description: string;
  minutes: number;
  price: Money;
  /** Minutes kept free before it. */
  bufferBefore: number;
  /** Minutes kept free after it. */
  bufferAfter: number;
  /** Whether it can be booked. */
  active: boolean;
}

export interface DeskOffering extends OfferingTerms {
  id: string;
}

/** Part of a day, in the practice's local time. */
export interface Stretch {
  /** `09:00`, on the five-minute grid. */
  starts: string;
  /** At or before the start it is on the next day; equal is a whole day. */
  ends: string;
}

/** A stretch of every week. */
export interface WeeklyOpening extends Stretch {
  /** 1 = Monday … 7 = Sunday. */
  weekday: number;
}

/** A date with hours of its own instead of those of its weekday; without any it is closed. */
export interface SpecialDay {
  /** `2026-12-24`. */
  date: string;
  openings: Stretch[];
  note: string;
}

/** How many bookings are taken at most; `null` when there is no limit. */
export interface Limits {
  daily: number | null;
  weekly: number | null;
}

/** What openings would offer before they are kept; dates of the practice's zone, both included. */
export interface PreviewQuestion {
  items: WeeklyOpening[];
  offeringId: string;
  from: string;
  to: string;
}

/** What a client gets back: all until so many hours before the start, after that a part. */
export interface RefundPolicy {
  freeHours: number;
  latePercent: number;
}

/** How a calendar of another program stands: whoever does not know when they are busy has nothing to offer. */
export type CalendarState = 'NEW' | 'FRESH' | 'FAILING' | 'CLOSED';

export type CalendarProblem =
  | 'ADDRESS_REFUSED'
  | 'NOT_THERE'
  | 'TOO_LARGE'
  | 'NOT_A_CALENDAR'
  | 'ENTRY_UNREADABLE'
  | 'ZONE_UNKNOWN'
  | 'UNREACHABLE'
  | 'IN_TROUBLE';

/** A calendar that keeps the practice busy. Its address is secret and never comes back. */
export interface BusyCalendar {
  id: string;
  name: string;
  host: string;
  state: CalendarState;
  /** How many stretches of time it takes from now on. */
  busy: number;
  checkedAt: string | null;
  freshAt: string | null;
  /** When nothing can be booked any more, unless it is read again before. */
  closesAt: string;
  problem: CalendarProblem | null;
}

/** A stretch of time that another calendar takes. */
export interface BusyTime {
  startsAt: string;
  endsAt: string;
}

/** A time in which the practice is closed: readings of its local clock, `2026-12-24T00:00`. */
export interface NewAbsence {
  startsAt: string;
  endsAt: string;
  note: string;
}

export interface Absence extends NewAbsence {
  id: string;
}

/** The currencies in which a practice may ask for money. */
export const CURRENCIES = 'AUD CAD CHF CZK DKK EUR GBP HKD HUF JPY MXN NOK NZD PLN RON SEK SGD USD'.split(' ');
