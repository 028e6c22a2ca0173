/** An amount in the smallest unit of its currency, as the service speaks of it; never a fraction. */
export interface Money {
  minor: number;
  currency: string;
}

/** "€45.00", "45,00 €": as many decimals as the currency has. */
export function formatMoney(money: Money, locale: string): string {
  return format(money, locale, 'auto');
}

/** "€45", "€45.50": without decimals that say nothing, for the marks of a scale. */
export function formatShortMoney(money: Money, locale: string): string {
  return format(money, locale, 'stripIfInteger');
}

function format({ minor, currency }: Money, locale: string, trailingZeroDisplay: 'auto' | 'stripIfInteger'): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay });
  const digits = new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
  return format.format(minor / 10 ** (digits ?? 2));
}

export function isFree(money: Money): boolean {
  return money.minor === 0;
}
