/** An amount in the smallest unit of its currency, as the service speaks of it; never a fraction. */
export interface Money {
  minor: number;
  currency: string;
}

/** "€45.00", "45,00 €": as many decimals as the currency has. */
export function formatMoney(money: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(money.minor / 10 ** digits);
}

export function isFree(money: Money): boolean {
  return money.minor === 0;
}
