import { DisputeCase } from './operator.model';

/** How a dispute stands, and how it looks. */
export function disputeWords({ state, answerBy }: Pick<DisputeCase, 'state' | 'answerBy'>): {
  words: string;
  kind: string;
} {
  switch (state) {
    case 'OPEN':
      return answerBy
        ? { words: $localize`:@@operator.disputeOpen:To be answered`, kind: 'warm' }
        : { words: $localize`:@@operator.disputeWaits:Being decided by the bank`, kind: '' };
    case 'WON':
      return { words: $localize`:@@operator.disputeWon:Decided for the practice`, kind: 'good' };
    case 'LOST':
      return { words: $localize`:@@operator.disputeLost:Decided for the client`, kind: '' };
  }
}

/** What the client complains of, after Stripe's word. */
export function reasonWords(reason: string): string {
  switch (reason) {
    case 'fraudulent':
    case 'unrecognized':
      return $localize`:@@operator.reasonFraud:The cardholder says that they did not pay this.`;
    case 'product_not_received':
      return $localize`:@@operator.reasonNotReceived:The client says that it did not take place.`;
    case 'product_unacceptable':
      return $localize`:@@operator.reasonUnacceptable:The client says that it was not what was promised.`;
    case 'duplicate':
      return $localize`:@@operator.reasonDuplicate:The client says that it was charged twice.`;
    case 'credit_not_processed':
      return $localize`:@@operator.reasonNotRefunded:The client says that a refund was promised and did not come.`;
    case 'subscription_canceled':
      return $localize`:@@operator.reasonCancelled:The client says that it had been cancelled.`;
    case 'general':
      return $localize`:@@operator.reasonGeneral:The bank gives no reason.`;
    default:
      return $localize`:@@operator.reasonOther:The bank says: ${reason}:reason:.`;
  }
}
