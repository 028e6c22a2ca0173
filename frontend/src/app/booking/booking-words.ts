import { isFree } from '../shared/money';
import { Booking } from './booking.model';
import { nearness } from './moments';

/** A state as people say it, and how it looks. */
export interface StateWords {
  words: string;
  kind: 'good' | 'warm' | 'bad' | '';
}

/** Where a booking stands, in words for its client. */
export function stateWords(booking: Booking, now: number): StateWords {
  switch (booking.state) {
    case 'HELD':
      return { words: $localize`:@@booking.stateHeld:Held, not paid yet`, kind: 'warm' };
    case 'CONFIRMED':
      return nearness(booking, now) === 'over'
        ? { words: $localize`:@@booking.stateOver:Over`, kind: '' }
        : { words: $localize`:@@booking.stateConfirmed:Confirmed`, kind: 'good' };
    case 'COMPLETED':
      return { words: $localize`:@@booking.stateCompleted:Took place`, kind: '' };
    case 'NO_SHOW':
      return { words: absenceWords(booking, false), kind: 'bad' };
    case 'LAPSED':
      return { words: $localize`:@@booking.stateLapsed:Hold ran out`, kind: '' };
    case 'CANCELLED':
      return cancelledWords(booking);
  }
}

/** Who was not there, said to one of the two. */
export function absenceWords({ absentParty, practice, client }: Booking, isPractitioner: boolean): string {
  if (!absentParty) {
    return $localize`:@@booking.stateNoShow:Somebody was missing`;
  }
  return (absentParty === 'PRACTITIONER') === isPractitioner
    ? $localize`:@@booking.stateYouMissed:You were not there`
    : $localize`:@@booking.stateTheyMissed:${isPractitioner ? client?.displayName : practice.name}:name: was not there`;
}

function cancelledWords({ payment }: Booking): StateWords {
  switch (payment?.state) {
    case 'PAID':
      return { words: $localize`:@@booking.stateKept:Cancelled, nothing given back`, kind: '' };
    case 'REFUNDED':
      return isFree(payment.kept)
        ? { words: $localize`:@@booking.stateRefunded:Cancelled, refunded`, kind: '' }
        : { words: $localize`:@@booking.statePartRefunded:Cancelled, partly refunded`, kind: '' };
    case 'REFUNDING':
      return { words: $localize`:@@booking.stateRefunding:Cancelled, refund on its way`, kind: 'warm' };
    case 'REFUND_FAILED':
      return { words: $localize`:@@booking.stateRefundFailed:Cancelled, refund not through yet`, kind: 'warm' };
    default:
      return { words: $localize`:@@booking.stateCancelled:Cancelled`, kind: '' };
  }
}
