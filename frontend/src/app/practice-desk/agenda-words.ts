import { Booking } from '../booking/booking.model';

/** A state as the practitioner says it, and how it looks. */
export interface AgendaWords {
  words: string;
  kind: 'good' | 'warm' | 'bad' | '';
}

/** Where a booking stands, seen from the practice. */
export function agendaWords(booking: Booking): AgendaWords {
  switch (booking.state) {
    case 'HELD':
      return { words: $localize`:@@desk.stateHeld:Being booked, not paid yet`, kind: 'warm' };
    case 'CONFIRMED':
      return { words: $localize`:@@desk.stateConfirmed:Confirmed`, kind: 'good' };
    case 'COMPLETED':
      return { words: $localize`:@@desk.stateCompleted:Took place`, kind: '' };
    case 'NO_SHOW':
      return { words: $localize`:@@desk.stateNoShow:Somebody was missing`, kind: 'bad' };
    case 'LAPSED':
      return { words: $localize`:@@desk.stateLapsed:Hold ran out`, kind: '' };
    case 'CANCELLED':
      return booking.payment?.state === 'REFUNDED'
        ? { words: $localize`:@@desk.stateRefunded:Cancelled, refunded`, kind: '' }
        : { words: $localize`:@@desk.stateCancelled:Cancelled`, kind: '' };
  }
}
