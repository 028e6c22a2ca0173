import { Booking } from './booking.model';

/** A state as people say it, and how it looks. */
export interface StateWords {
  words: string;
  kind: 'good' | 'warm' | 'bad' | '';
}

/** Where a booking stands, in words. */
export function stateWords(booking: Booking): StateWords {
  const refunded = booking.payment?.state;
  switch (booking.state) {
    case 'HELD':
      return { words: $localize`:@@booking.stateHeld:Held, not paid yet`, kind: 'warm' };
    case 'CONFIRMED':
      return { words: $localize`:@@booking.stateConfirmed:Confirmed`, kind: 'good' };
    case 'COMPLETED':
      return { words: $localize`:@@booking.stateCompleted:Took place`, kind: '' };
    case 'NO_SHOW':
      return { words: $localize`:@@booking.stateNoShow:Somebody was missing`, kind: 'bad' };
    case 'LAPSED':
      return { words: $localize`:@@booking.stateLapsed:Hold ran out`, kind: '' };
    case 'CANCELLED':
      return refunded === 'REFUNDED'
        ? { words: $localize`:@@booking.stateRefunded:Cancelled, refunded`, kind: '' }
        : refunded === 'REFUNDING'
          ? { words: $localize`:@@booking.stateRefunding:Cancelled, refund on its way`, kind: 'warm' }
          : { words: $localize`:@@booking.stateCancelled:Cancelled`, kind: '' };
  }
}
