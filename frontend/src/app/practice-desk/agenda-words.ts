import { Booking } from '../booking/booking.model';

/** A state as the practitioner says it, and how it looks. */
export interface AgendaWords {
  words: string;
  kind: 'good' | 'warm' | 'bad' | '';
}

/** Where a booking stands, seen from the practice. */
export function agendaWords(booking: Booking, now = Date.now()): AgendaWords {
  switch (booking.state) {
    case 'HELD':
      return { words: holdWords(booking), kind: 'warm' };
    case 'CONFIRMED':
      return now > Date.parse(booking.endsAt)
        ? { words: $localize`:@@desk.stateOver:Over: what came of it?`, kind: 'warm' }
        : { words: $localize`:@@desk.stateConfirmed:Confirmed`, kind: 'good' };
    case 'COMPLETED':
      return { words: $localize`:@@desk.stateCompleted:Took place`, kind: '' };
    case 'NO_SHOW':
      return { words: absenceWords(booking), kind: 'bad' };
    case 'LAPSED':
      return { words: $localize`:@@desk.stateLapsed:Hold ran out`, kind: '' };
    case 'CANCELLED':
      return booking.payment?.state === 'REFUNDED'
        ? { words: $localize`:@@desk.stateRefunded:Cancelled, refunded`, kind: '' }
        : { words: $localize`:@@desk.stateCancelled:Cancelled`, kind: '' };
  }
}

function holdWords({ charge }: Booking): string {
  switch (charge) {
    case 'CLIENT_PAYS':
      return $localize`:@@desk.stateInvitedToPay:Invited, not paid yet`;
    case 'SETTLED':
      return $localize`:@@desk.stateInvited:Invited, not taken over yet`;
    default:
      return $localize`:@@desk.stateHeld:Being booked, not paid yet`;
  }
}

function absenceWords({ absentParty, client }: Booking): string {
  switch (absentParty) {
    case 'CLIENT':
      return $localize`:@@desk.stateClientMissed:${client?.displayName}:name: was not there`;
    case 'PRACTITIONER':
      return $localize`:@@desk.stateYouMissed:You were not there`;
    default:
      return $localize`:@@desk.stateNoShow:Somebody was missing`;
  }
}
