import { Policy } from '../practice/practice.model';
import { Money } from '../shared/money';

/** Where a booking stands. */
export type BookingState = 'HELD' | 'CONFIRMED' | 'COMPLETED' | 'CANCELLED' | 'LAPSED' | 'NO_SHOW';

/** Where its payment stands. */
export type PaymentState = 'OPEN' | 'PAID' | 'FAILED' | 'EXPIRED' | 'REFUNDING' | 'REFUNDED' | 'REFUND_FAILED';

/** How far money on its way back has come. */
export type RefundState = 'ASKED' | 'PENDING' | 'SUCCEEDED' | 'FAILED' | 'SETTLED';

/** Why money that should go back has not: the bank sent it back, the bank has it in dispute, or Stripe did not send it. */
export type RefundTrouble = 'SENT_BACK' | 'DISPUTED' | 'REFUSED';

/** How a complaint at the bank stands. */
export type DisputeState = 'OPEN' | 'WON' | 'LOST';

/** A complaint at the bank. */
export interface BookingDispute {
  state: DisputeState;
  /** The bank only asks, and has taken nothing. */
  inquiry: boolean;
  amount: Money;
  /** Absent when it is answered, or there is nothing to answer. */
  answerBy?: string | null;
}

/** What became of the money for a booking. What is neither kept nor given back yet is on its way. */
export interface BookingPayment {
  /** Names the receipt. */
  id: string;
  state: PaymentState;
  /** Taken from the card; zero while nothing was. */
  paid: Money;
  refunded: Money;
  /** Given back in another way than to the card. */
  settled?: Money | null;
  kept: Money;
  paidAt?: string | null;
  refund?: { state: RefundState; trouble?: RefundTrouble | null; amount: Money; at: string } | null;
  dispute?: BookingDispute | null;
}

/** Which of the two was not there. */
export type Party = 'CLIENT' | 'PRACTITIONER';

export interface Attendance {
  client: boolean;
  practitioner: boolean;
}

/** A booking as its client and its practitioner see it; times are ISO, UTC. */
export interface Booking {
  id: string;
  state: BookingState;
  heldUntil?: string | null;
  startsAt: string;
  endsAt: string;
  offering: { id: string; title: string; minutes: number };
  practice: { slug: string; name: string; zone: string };
  client?: { id: string; displayName: string } | null;
  price: Money;
  /** What cancelling gives back, as it was agreed when this was placed, or since the practice moved it. */
  policy: Policy;
  /** Who pays for what the practice booked for somebody; null for what the client did. */
  charge?: 'CLIENT_PAYS' | 'SETTLED' | null;
  payment?: BookingPayment | null;
  conversationId?: string | null;
  /** Who was not there, once that is recorded. */
  absentParty?: Party | null;
  /** Who came to the call, for the practitioner. */
  attendance?: Attendance | null;
}

/** A booking just held; the secret proves later that it was held here. */
export interface HeldBooking extends Booking {
  holdSecret?: string | null;
}

/** What cancelling now would give back, keep, and until when that holds. */
export interface CancellationTerms {
  refund: Money;
  fee: Money;
  /** What went back before: by a person's hand, or by a bank. With the other two it is the price. */
  before: Money;
  until?: string | null;
}

/** How long the reader may move a booking; never, without a moment. */
export interface Leeway {
  until?: string | null;
  movable: boolean;
}
