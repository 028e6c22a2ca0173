import { DisputeState } from '../booking/booking.model';
import { Money } from '../shared/money';

/** Something that could not leave the house; times are ISO. */
export interface ParkedRow {
  id: string;
  /** What it is: `refund`, `mail`, … */
  kind: string;
  /** Two rows that have the same are about the same payment, or go to the same address; names nobody. */
  key: string;
  attempts: number;
  createdAt: string;
  parkedAt: string;
  failure?: string | null;
}

/** What became of a row. */
export interface Fate {
  id: string;
  state: 'WAITING' | 'DELIVERED' | 'PARKED';
  attempts: number;
  /** While it waits: when it is tried next. */
  dueAt: string;
  failure?: string | null;
}

/** A client's complaint at the bank, which the operator has to answer. */
export interface DisputeCase {
  /** At Stripe. */
  id: string;
  bookingId: string;
  practice: { slug: string; name: string };
  client: string;
  offeringTitle: string;
  amount: Money;
  state: DisputeState;
  /** The bank only asks, and has taken nothing. */
  inquiry: boolean;
  /** In Stripe's word, `product_not_received`. */
  reason: string;
  openedAt: string;
  /** Absent when it is answered, or there is nothing to answer. */
  answerBy?: string | null;
  /** Stripe's page for the answer. */
  answerAt: string;
}
