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
  policy: Policy;
}

/** What cancelling gives back: the first step whose time has not come applies; after the last one, nothing. */
export interface Policy {
  steps: PolicyStep[];
}

export interface PolicyStep {
  /** How long before the start it applies at the latest. */
  minutesBefore: number;
  /** How much of the price comes back, 1 to 100. */
  refundPercent: number;
}

/** What can be booked: a consultation of a length and a price. */
export interface Offering {
  id: string;
  title: string;
  description?: string | null;
  minutes: number;
  price: Money;
}

/** A page of a list, as the service sends it. */
export interface Page<T> {
  items: T[];
  next?: string | null;
}
