import { Say } from '../shared/say';
import { noonOf } from './day-title';
import { Named } from './earnings-bars';
import { Earned, EarnedOf } from './money.model';

/** What came in, in sentences; the first one says how much is left. */
export function earnedWords({ payments, gross, refunded, disputed, net }: Earned, say: Say): string[] {
  const [paid, back, taken] = [gross, refunded, disputed].map((money) => say.money(money));
  return [
    payments === 1
      ? $localize`:@@desk.earnedOnce:earned from one payment`
      : $localize`:@@desk.earnedTimes:earned from ${payments}:count: payments`,
    refunded.minor > 0
      ? $localize`:@@desk.paidAndBack:Clients paid ${paid}:paid:, and ${back}:back: of it was given back.`
      : $localize`:@@desk.paidAll:Clients paid ${paid}:paid:, and nothing of it was given back.`,
    ...(disputed.minor > 0
      ? [$localize`:@@desk.takenWords:Their banks took back ${taken}:taken: after disputes.`]
      : []),
    net.minor > 0
      ? $localize`:@@desk.feesWords:Stripe’s fees are not taken off: what they are stands in Stripe’s dashboard.`
      : '',
  ].filter((sentence) => sentence);
}

/** "12 payments". */
export function countWords({ payments }: Earned): string {
  return payments === 1
    ? $localize`:@@desk.onePayment:one payment`
    : $localize`:@@desk.manyPayments:${payments}:count: payments`;
}

/** Days or months with their names. */
export function namedPlaces(items: EarnedOf[], say: Say): Named[] {
  return items.map((earned) => {
    const noon = noonOf(earned.day ?? `${earned.month}-15`);
    return earned.day
      ? { earned, name: say.time.shortDay(noon, 'UTC'), short: say.time.dayOfMonth(noon, 'UTC') }
      : { earned, name: say.time.monthOfYear(noon, 'UTC'), short: say.time.month(noon, 'UTC') };
  });
}

/** Which of them brought most. */
export function bestWords(places: Named[], say: Say): string | null {
  const best = places.reduce<Named | null>(
    (most, place) => (place.earned.net.minor > (most?.earned.net.minor ?? 0) ? place : most),
    null,
  );
  if (!best) {
    return null;
  }
  const money = say.money(best.earned.net);
  return best.earned.day
    ? $localize`:@@desk.bestDay:Most came on ${best.name}:day:: ${money}:money:.`
    : $localize`:@@desk.bestMonth:Most came in ${best.name}:month:: ${money}:money:.`;
}
