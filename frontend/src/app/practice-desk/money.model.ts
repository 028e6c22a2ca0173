import { PaymentState, RefundTrouble } from '../booking/booking.model';
import { Money } from '../shared/money';

/** What came in on a day, in a month, for an offering or in all; all in one currency. */
export interface Earned {
  /** How many. */
  payments: number;
  /** What clients were charged. */
  gross: Money;
  /** What was decided to be given back of it, whenever that was. */
  refunded: Money;
  /** What was not. */
  kept: Money;
  /** What banks took back for good. */
  disputed: Money;
  /** What is left, before Stripe's fees. */
  net: Money;
}

/** One of them, by what it is of. */
export interface EarnedOf extends Earned {
  /** `2026-11-24`. */
  day?: string;
  /** `2026-11`. */
  month?: string;
  /** Its title as it was booked. */
  offering?: string;
}

/** All that came in one currency. */
export interface EarningsSheet {
  items: EarnedOf[];
  total: Earned;
}

/** What a practice has earned: a sheet in its own currency, and one for each other that money came in. */
export interface EarningsReport extends EarningsSheet {
  period: Period;
  /** In which days and months begin. */
  zone: string;
  others: EarningsSheet[];
}

/** Dates of the practice's zone, both included. */
export interface Period {
  from: string;
  to: string;
}

/** How far money on its way back has come. */
export type RefundState = 'ASKED' | 'PENDING' | 'SUCCEEDED' | 'FAILED' | 'SETTLED';

export interface Refund {
  amount: Money;
  state: RefundState;
  /** Unless it failed, there is none. */
  trouble?: RefundTrouble | null;
  /** When it last changed; ISO. */
  at: string;
}

/** A client's complaint at the bank. */
export interface Dispute {
  amount: Money;
  state: 'OPEN' | 'WON' | 'LOST';
  /** The bank only asks, and has taken nothing. */
  inquiry: boolean;
  /** In Stripe's word, `fraudulent`. */
  reason: string;
  openedAt: string;
  /** Until when it may be answered at Stripe; ISO. */
  answerBy?: string | null;
}

/** A payment as its practitioner sees it; times are ISO, UTC. */
export interface DeskPayment {
  id: string;
  bookingId: string;
  client: { id: string; displayName: string };
  offeringTitle: string;
  state: PaymentState;
  /** The price. */
  amount: Money;
  /** Taken from the card; zero while nothing was. */
  paid: Money;
  /** What was decided to be given back, done or not. */
  refunding: Money;
  /** How much of that has left. */
  refunded: Money;
  kept: Money;
  refunds: Refund[];
  dispute?: Dispute | null;
  /** Absent while no money has come. */
  paidAt?: string | null;
  /** When it last changed. */
  at: string;
}
