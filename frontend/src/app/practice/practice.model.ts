import { Money } from '../shared/money';

/** A practice as the search shows it. */
export interface PracticeSummary {
  slug: string;
  name: string;
  headline: string;
  languages: string[];
  /** IANA name. */
  zone: string;
  photoUrl?: string | null;
  priceFrom?: Money | null;
  nextFreeAt?: string | null;
}

/** A practice on its own page. */
export interface Practice {
  slug: string;
  name: string;
  headline: string;
  about: string;
  languages: string[];
  zone: string;
  photoUrl?: string | null;
  offerings: Offering[];
  /** What cancelling gives back, in the service's own words or as data. */
  policy?: unknown;
}

/** What can be booked: a consultation of a length and a price. */
export interface Offering {
  id: string;
  title: string;
  description?: string | null;
  minutes: number;
  price: Money;
}

/** A time that is free, in UTC. */
export interface Slot {
  startsAt: string;
  endsAt: string;
}

/** A page of a list, as the service sends it. */
export interface Page<T> {
  items: T[];
  next?: string | null;
}
