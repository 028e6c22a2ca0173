import { Say } from '../shared/say';
import { DeskPayment, Dispute, Refund } from './money.model';

/** A state as the practitioner says it, and how it looks. */
export interface PaymentWords {
  words: string;
  kind: 'good' | 'warm' | 'bad' | '';
}

/** Where the money is. */
export function paymentState({ state, kept }: DeskPayment): PaymentWords {
  switch (state) {
    case 'OPEN':
      return { words: $localize`:@@desk.paymentOpen:Being paid`, kind: 'warm' };
    case 'PAID':
      return { words: $localize`:@@desk.paymentPaid:Paid`, kind: 'good' };
    case 'FAILED':
    case 'EXPIRED':
      return { words: $localize`:@@desk.paymentUnpaid:Not paid`, kind: '' };
    case 'REFUNDING':
      return { words: $localize`:@@desk.paymentRefunding:On its way back`, kind: 'warm' };
    case 'REFUNDED':
      return kept.minor > 0
        ? { words: $localize`:@@desk.paymentPartly:Partly given back`, kind: '' }
        : { words: $localize`:@@desk.paymentRefunded:Given back`, kind: '' };
    case 'REFUND_FAILED':
      return { words: $localize`:@@desk.paymentStuck:Could not be given back`, kind: 'bad' };
  }
}

/** "Paid €45.00 · given back €20.00 on 3 December · kept €25.00". */
export function paymentSentence(payment: DeskPayment, say: Say, zone: string): string {
  const amount = say.money(payment.amount);
  switch (payment.state) {
    case 'OPEN':
      return $localize`:@@desk.beingPaid:${amount}:amount: to pay; the client is at it`;
    case 'FAILED':
      return $localize`:@@desk.notCollected:${amount}:amount: could not be collected`;
    case 'EXPIRED':
      return $localize`:@@desk.notPaid:${amount}:amount: was not paid in time`;
    default:
      return [
        $localize`:@@desk.paidAmount:Paid ${say.money(payment.paid)}:amount:`,
        ...payment.refunds.map((refund) => refundWords(refund, say, zone)),
        ...(payment.refunding.minor > 0 && payment.kept.minor > 0
          ? [$localize`:@@desk.keptAmount:kept ${say.money(payment.kept)}:amount:`]
          : []),
      ].join(' · ');
  }
}

function refundWords({ amount, state, at }: Refund, say: Say, zone: string): string {
  const money = say.money(amount);
  switch (state) {
    case 'SUCCEEDED':
      return $localize`:@@desk.refundDone:given back ${money}:amount: on ${say.time.date(at, zone)}:date:`;
    case 'SETTLED':
      return $localize`:@@desk.refundSettled:${money}:amount: given back in another way`;
    case 'FAILED':
      return $localize`:@@desk.refundFailed:${money}:amount: could not be given back`;
    default:
      return $localize`:@@desk.refundComing:${money}:amount: on its way back`;
  }
}

/** What the client complains of at the bank, and what that means here. */
export function disputeSentence({ amount, state, inquiry, reason, answerBy }: Dispute, say: Say, zone: string): string {
  const money = say.money(amount);
  const why = reasonWords(reason);
  switch (state) {
    case 'OPEN':
      if (inquiry) {
        return answerBy
          ? $localize`:@@desk.inquiryOpen:The client’s bank asks about ${money}:amount:: ${why}:reason:. Nothing is taken so far. It is answered in Stripe’s dashboard, until ${say.time.moment(answerBy, zone)}:moment:.`
          : $localize`:@@desk.inquiryWaits:The client’s bank asks about ${money}:amount:: ${why}:reason:. Nothing is taken so far. The bank is deciding.`;
      }
      return answerBy
        ? $localize`:@@desk.disputeOpen:The client asks the bank for ${money}:amount:: ${why}:reason:. It is answered in Stripe’s dashboard, until ${say.time.moment(answerBy, zone)}:moment:.`
        : $localize`:@@desk.disputeWaits:The client asks the bank for ${money}:amount:: ${why}:reason:. The bank is deciding.`;
    case 'WON':
      return $localize`:@@desk.disputeWon:The client asked the bank for ${money}:amount:: ${why}:reason:. The money stays with you.`;
    case 'LOST':
      return $localize`:@@desk.disputeLost:The client asked the bank for ${money}:amount:: ${why}:reason:. The bank took it back.`;
  }
}

/** In Stripe's words; others come rarely and say little. */
function reasonWords(reason: string): string {
  switch (reason) {
    case 'fraudulent':
      return $localize`:@@desk.reasonFraudulent:the owner of the card knows nothing of it`;
    case 'product_not_received':
      return $localize`:@@desk.reasonNotReceived:it is said not to have taken place`;
    case 'product_unacceptable':
      return $localize`:@@desk.reasonUnacceptable:it is said not to have been what was agreed`;
    case 'duplicate':
      return $localize`:@@desk.reasonDuplicate:it is said to have been paid twice`;
    case 'credit_not_processed':
      return $localize`:@@desk.reasonCredit:a refund is said to be missing`;
    default:
      return $localize`:@@desk.reasonOther:without a reason that can be told`;
  }
}

/** How a dispute stands, as a chip. */
export function disputeState({ state }: Dispute): PaymentWords {
  switch (state) {
    case 'OPEN':
      return { words: $localize`:@@desk.disputedNow:Disputed`, kind: 'bad' };
    case 'WON':
      return { words: $localize`:@@desk.disputedWon:Dispute won`, kind: 'good' };
    case 'LOST':
      return { words: $localize`:@@desk.disputedLost:Dispute lost`, kind: 'bad' };
  }
}
