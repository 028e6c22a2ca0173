import { ParkedRow } from './operator.model';

/** What could not leave the house. */
export function kindWords({ kind }: Pick<ParkedRow, 'kind'>): string {
  switch (kind) {
    case 'refund':
      return $localize`:@@operator.kindRefund:A refund has not reached its client`;
    case 'mail':
      return $localize`:@@operator.kindMail:A letter could not be sent`;
    case 'checkout-end':
      return $localize`:@@operator.kindCheckoutEnd:A payment page at Stripe could not be closed`;
    case 'stripe-news':
      return $localize`:@@operator.kindStripeNews:News from Stripe could not be taken in`;
    default:
      return $localize`:@@operator.kindOther:Something could not leave the house (${kind}:kind:)`;
  }
}

/** What it means that it was delivered. */
export function deliveredWords(kind: string): string {
  switch (kind) {
    case 'refund':
      return $localize`:@@operator.doneRefund:Done. Stripe has taken the refund; should the bank refuse it again, it comes back here.`;
    case 'mail':
      return $localize`:@@operator.doneMail:Done. The mail server has taken the letter.`;
    default:
      return $localize`:@@operator.done:Done. It has left the house.`;
  }
}

/** Why it failed, and what can be done; in Stripe's own word where we have none. */
export function failureWords(failure: string | null | undefined): string {
  const stripe = /^Stripe could not give the money back: (.*)$/.exec(failure ?? '')?.[1];
  if (stripe) {
    return stripeWords(stripe);
  }
  if (failure?.includes('refuses this letter for good')) {
    return $localize`:@@operator.whyMailRefused:The mail server refuses it for good, most often because the address is wrong.`;
  }
  if (failure?.includes('has decided anew')) {
    return $localize`:@@operator.whyDecidedAnew:The client’s bank had decided for its client, and now has decided for the practice: the refund is owed again.`;
  }
  if (failure?.includes('did not live to tell')) {
    return $localize`:@@operator.whyDied:The server stopped each time it was about to deliver this. Look at the service’s log before you try again.`;
  }
  if (failure?.endsWith('StripeAway')) {
    return $localize`:@@operator.whyStripeAway:Stripe did not answer. Try again once it does.`;
  }
  if (/mail|smtp|NoStackTrace|Timeout|Connect/i.test(failure ?? '')) {
    return $localize`:@@operator.whyMail:The other server did not take it, or did not answer. Try again once it does.`;
  }
  return failure
    ? $localize`:@@operator.whyOther:It says: ${failure}:failure:. The service’s log has more.`
    : $localize`:@@operator.whyUnknown:It does not say why. The service’s log has more.`;
}

function stripeWords(reason: string): string {
  switch (reason) {
    case 'expired_or_canceled_card':
    case 'lost_or_stolen_card':
      return $localize`:@@operator.whyCardClosed:The client’s card is closed. Trying again may help once the bank has sent a new one; otherwise ask the client for another way.`;
    case 'charge_disputed':
    case 'charge_for_pending_refund_disputed':
      return $localize`:@@operator.whyDisputed:The payment is disputed, so the bank has the money already. Look at the disputes first.`;
    case 'insufficient_funds':
      return $localize`:@@operator.whyFunds:The balance at Stripe is too small. Try again once there is money in it.`;
    case 'declined':
      return $localize`:@@operator.whyDeclined:The client’s bank refused it without saying why. Try again, or ask the client for another way.`;
    default:
      return $localize`:@@operator.whyStripe:Stripe says: ${reason}:reason:.`;
  }
}
