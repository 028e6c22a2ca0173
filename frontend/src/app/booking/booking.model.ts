import { Money } from '../shared/money';

/** Where a booking stands. */
export type BookingState = 'HELD' | 'CONFIRMED' | 'COMPLETED' | 'CANCELLED' | 'LAPSED' | 'NO_SHOW';

/** Where its payment stands. */
export type PaymentState = 'OPEN' | 'PAID' | 'FAILED' | 'EXPIRED' | 'REFUNDING' | 'REFUNDED';

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
  payment?: { state: PaymentState } | null;
  conversationId?: string | null;
}

/** A booking just held; the secret proves later that it was held here. */
export interface HeldBooking extends Booking {
  holdSecret?: string | null;
}

/** What cancelling now would give back, keep, and until when that holds. */
export interface CancellationTerms {
  refund: Money;
  fee: Money;
  until?: string | null;
}
