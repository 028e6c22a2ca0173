import { inject, Service } from '@angular/core';
import { isFree, Money } from '../shared/money';
import { Say } from '../shared/say';
import { VIEWER_ZONE } from '../shared/viewer';
import { BookingDispute, BookingPayment } from './booking.model';

/** A sentence about money, and how it looks. */
export interface MoneyNews {
  text: string;
  kind: 'calm' | 'good' | 'warm';
}

/** What is neither kept nor given back yet. */
export function onItsWay({ paid, refunded, settled, kept }: BookingPayment): Money {
  return { ...paid, minor: paid.minor - refunded.minor - (settled?.minor ?? 0) - kept.minor };
}

/** Whether the bank took at least that much for its client. */
export function hasTaken({ dispute }: BookingPayment, amount: Money): boolean {
  return dispute?.state === 'LOST' && dispute.amount.minor >= amount.minor;
}

/** Whether nothing of what was paid could come back still. */
export function isAllGone(payment: BookingPayment): boolean {
  return !isFree(payment.paid) && (isFree(payment.kept) || hasTaken(payment, payment.kept));
}

/** What a bank has in its hands until it has decided a dispute, if it has. */
export function heldByBank(payment?: BookingPayment | null): Money | null {
  const dispute = payment?.dispute;
  return dispute?.state === 'OPEN' && !dispute.inquiry ? dispute.amount : null;
}

/** Says what really became of the money for a booking, to its client or its practitioner. */
@Service()
export class MoneyWords {
  private readonly say = inject(Say);
  private readonly zone = inject(VIEWER_ZONE);

  /**
   * Nothing of what was only paid: there is no news in that. Of a booking that stands nobody has agreed to keep a part: what
   * has not gone back is simply paid.
   */
  news(payment: BookingPayment, isPractitioner: boolean, isStanding = false): MoneyNews[] {
    const refund = this.refund(payment, isPractitioner);
    return [
      ...(isStanding ? refund : refund.map((one) => this.withKept(one, payment))),
      ...this.dispute(payment, isPractitioner),
    ];
  }

  /** Of a booking that came to nothing although it was paid, and gives nothing back. */
  allKept({ paid }: BookingPayment): MoneyNews {
    const amount = this.say.money(paid);
    return {
      text: $localize`:@@booking.moneyAllKept:${amount}:amount: was paid and nothing of it comes back, as was agreed when this was booked.`,
      kind: 'calm',
    };
  }

  private refund(payment: BookingPayment, isPractitioner: boolean): MoneyNews[] {
    if (payment.state === 'REFUND_FAILED' && hasTaken(payment, onItsWay(payment))) {
      return []; // The bank has seen to it: nothing is owed any more.
    }
    switch (payment.state) {
      case 'REFUNDING':
        return [{ text: this.going(payment), kind: 'calm' }];
      case 'REFUNDED':
        return this.back(payment).map((text) => ({ text, kind: 'good' }));
      case 'REFUND_FAILED':
        // While the bank decides, it is the bank that has the money: what it is asked says more.
        return payment.dispute?.state === 'OPEN' ? [] : [{ text: this.stuck(payment, isPractitioner), kind: 'warm' }];
      default:
        return [];
    }
  }

  private going(payment: BookingPayment): string {
    const amount = this.say.money(onItsWay(payment));
    const all = this.say.money(payment.paid);
    return amount === all
      ? $localize`:@@booking.moneyAllGoing:The whole ${amount}:amount: is on its way back to the card. Banks show it within 5 to 10 days; there is nothing to do.`
      : $localize`:@@booking.moneyPartGoing:${amount}:amount: of ${all}:all: is on its way back to the card. Banks show it within 5 to 10 days; there is nothing to do.`;
  }

  private back(payment: BookingPayment): string[] {
    const sentences = [
      ...(isFree(payment.refunded) ? [] : [this.gone(payment)]),
      // A bank that decided for its client has sent it to the card; the dispute tells so.
      ...(payment.settled && !isFree(payment.settled) && payment.dispute?.state !== 'LOST'
        ? [this.otherwise(payment.settled)]
        : []),
    ];
    return sentences.length > 0 ? [sentences.join(' ')] : [];
  }

  private otherwise(settled: Money): string {
    return $localize`:@@booking.moneySettled:${this.say.money(settled)}:amount: was given back in another way than to the card.`;
  }

  private gone({ paid, refunded, refund }: BookingPayment): string {
    const amount = this.say.money(refunded);
    const all = this.say.money(paid);
    const day = refund ? this.say.time.day(refund.at, this.zone()) : '';
    return refunded.minor === paid.minor
      ? $localize`:@@booking.moneyAllGone:The whole ${amount}:amount: went back to the card on ${day}:day:. Banks show it within 5 to 10 days.`
      : $localize`:@@booking.moneyPartGone:${amount}:amount: of ${all}:all: went back to the card on ${day}:day:. Banks show it within 5 to 10 days.`;
  }

  private stuck(payment: BookingPayment, isPractitioner: boolean): string {
    const amount = this.say.money(onItsWay(payment));
    if (payment.refund?.trouble && payment.refund.trouble !== 'SENT_BACK') {
      return isPractitioner
        ? $localize`:@@booking.moneyUnsentTheirs:${amount}:amount: could not be sent back to the card yet. Whoever runs this service knows and sends it again.`
        : $localize`:@@booking.moneyUnsent:We could not send ${amount}:amount: back to the card yet. The money is still yours: whoever runs this service knows, and we write to you as soon as it is on its way.`;
    }
    return isPractitioner
      ? $localize`:@@booking.moneyStuckTheirs:The client’s bank has not taken back ${amount}:amount: yet. Whoever runs this service knows and sends it again.`
      : $localize`:@@booking.moneyStuck:Your bank has not taken back ${amount}:amount: yet. The money is still yours: whoever runs this service knows, and we write to you as soon as it is on its way again.`;
  }

  private withKept(news: MoneyNews, payment: BookingPayment): MoneyNews {
    const { kept } = payment;
    const amount = this.say.money(kept);
    return isFree(kept) || hasTaken(payment, kept)
      ? news
      : {
          ...news,
          text: `${news.text} ${$localize`:@@booking.moneyPartKept:${amount}:amount: is kept, as was agreed when this was booked.`}`,
        };
  }

  private dispute(payment: BookingPayment, isPractitioner: boolean): MoneyNews[] {
    const { dispute, state } = payment;
    if (!dispute) {
      return [];
    }
    const amount = this.say.money(dispute.amount);
    switch (dispute.state) {
      case 'OPEN':
        return [
          {
            text: [
              isPractitioner ? this.asked(amount, dispute) : complained(amount, dispute),
              ...(state === 'REFUND_FAILED' ? [this.waits(payment)] : []),
            ].join(' '),
            kind: 'warm',
          },
        ];
      case 'WON':
        return [
          {
            text: $localize`:@@booking.disputeWon:The bank has decided about the disputed ${amount}:amount:: the payment stands.`,
            kind: 'calm',
          },
        ];
      case 'LOST':
        return [
          {
            text: $localize`:@@booking.disputeLost:The bank has decided about the disputed ${amount}:amount:: it went back to the card.`,
            kind: 'calm',
          },
        ];
    }
  }

  private waits(payment: BookingPayment): string {
    return $localize`:@@booking.disputeHolds:As long as the bank has not decided, ${this.say.money(onItsWay(payment))}:amount: that should go back cannot be sent to the card.`;
  }

  private asked(amount: string, { inquiry, answerBy }: BookingDispute): string {
    const by = answerBy ? this.say.time.moment(answerBy, this.zone()) : null;
    if (inquiry) {
      return by
        ? $localize`:@@booking.inquiryAskedBy:The client’s bank asks about ${amount}:amount: and has taken nothing back so far. Whoever runs this service can answer it until ${by}:by:.`
        : $localize`:@@booking.inquiryAsked:The client’s bank asks about ${amount}:amount: and has taken nothing back so far. It is deciding.`;
    }
    return by
      ? $localize`:@@booking.disputeAskedBy:The client’s bank wants ${amount}:amount: back and keeps it until it has decided. Whoever runs this service can answer it until ${by}:by:.`
      : $localize`:@@booking.disputeAsked:The client’s bank wants ${amount}:amount: back and keeps it until it has decided.`;
  }
}

function complained(amount: string, { inquiry }: BookingDispute): string {
  return inquiry
    ? $localize`:@@booking.inquiryOpen:Your bank is asking about ${amount}:amount: of this payment. It has taken nothing back so far.`
    : $localize`:@@booking.disputeOpen:Your bank is looking into ${amount}:amount: of this payment, because it was disputed. The bank decides, and has the money until then.`;
}
