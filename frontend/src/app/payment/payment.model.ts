import { DisputeState, PaymentState, RefundState, RefundTrouble } from '../booking/booking.model';
import { Money } from '../shared/money';

export interface Refund {
  amount: Money;
  state: RefundState;
  /** Unless it failed, there is none. */
  trouble?: RefundTrouble | null;
  at: string;
}

export interface Dispute {
  amount: Money;
  state: DisputeState;
  /** The bank only asks, and has taken nothing. */
  inquiry: boolean;
  openedAt: string;
  answerBy?: string | null;
}

/** A payment as its client sees it. */
export interface Payment {
  id: string;
  bookingId: string;
  practice: { slug: string; name: string };
  offeringTitle: string;
  state: PaymentState;
  /** The price. */
  amount: Money;
  /** Taken from the card; zero while nothing was. */
  paid: Money;
  refunded: Money;
  /** Given back in another way than to the card. */
  settled?: Money | null;
  kept: Money;
  /** The oldest first. */
  refunds: Refund[];
  dispute?: Dispute | null;
  paidAt?: string | null;
  /** When it last changed. */
  at: string;
}

/** What was paid, given back and kept, and for what. */
export interface Receipt {
  number: string;
  paidAt: string;
  practice: { slug: string; name: string; zone: string };
  client: string;
  offeringTitle: string;
  minutes: number;
  startsAt: string;
  endsAt: string;
  bookingState: string;
  paid: Money;
  refunded: Money;
  kept: Money;
  refunds: Refund[];
  dispute?: Dispute | null;
}
