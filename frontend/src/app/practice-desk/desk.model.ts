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

/** A stretch of every week, in the practice's local time. */
export interface WeeklyOpening {
  /** 1 = Monday … 7 = Sunday. */
  weekday: number;
  /** `09:00`, on the five-minute grid. */
  starts: string;
  /** At or before the start it is on the next day; equal is a whole day. */
  ends: string;
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
