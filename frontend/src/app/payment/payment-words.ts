import { isFree, Money } from '../shared/money';
import { Payment, Receipt, Refund } from './payment.model';

/** A state as people say it, and how it looks. */
export interface StateWords {
  words: string;
  kind: 'good' | 'warm' | 'bad' | '';
}

/** Where a payment stands, in words for its client. */
export function paymentWords({ state, kept, dispute }: Pick<Payment, 'state' | 'kept' | 'dispute'>): StateWords {
  if (dispute?.state === 'OPEN') {
    return { words: $localize`:@@payment.disputed:Disputed at the bank`, kind: 'warm' };
  }
  switch (state) {
    case 'OPEN':
      return { words: $localize`:@@payment.open:Not paid yet`, kind: 'warm' };
    case 'PAID':
      return { words: $localize`:@@payment.paid:Paid`, kind: 'good' };
    case 'FAILED':
      return { words: $localize`:@@payment.failed:Not let through by the bank`, kind: 'bad' };
    case 'EXPIRED':
      return { words: $localize`:@@payment.expired:Not paid`, kind: '' };
    case 'REFUNDING':
      return { words: $localize`:@@payment.refunding:Refund on its way`, kind: 'warm' };
    case 'REFUNDED':
      return isFree(kept)
        ? { words: $localize`:@@payment.refunded:Refunded`, kind: '' }
        : { words: $localize`:@@payment.partRefunded:Partly refunded`, kind: '' };
    case 'REFUND_FAILED':
      return { words: $localize`:@@payment.refundFailed:Refund not through yet`, kind: 'warm' };
  }
}

/** What the bank took for its client in the end, after a dispute. */
export function takenByBank({ dispute }: Pick<Receipt, 'dispute'>): Money | null {
  return dispute?.state === 'LOST' ? dispute.amount : null;
}

/** What has stayed with the practice: neither given back nor taken by the bank. */
export function keptAfterAll({ kept, dispute }: Pick<Receipt, 'kept' | 'dispute'>): Money {
  return { ...kept, minor: Math.max(0, kept.minor - (takenByBank({ dispute })?.minor ?? 0)) };
}

/** How far one refund has come. */
export function refundWords({ state }: Refund): string {
  switch (state) {
    case 'ASKED':
    case 'PENDING':
      return $localize`:@@payment.refundGoing:on its way`;
    case 'SUCCEEDED':
      return $localize`:@@payment.refundGone:given back`;
    case 'SETTLED':
      return $localize`:@@payment.refundSettled:given back in another way`;
    case 'FAILED':
      return $localize`:@@payment.refundStuck:not through yet`;
  }
}
