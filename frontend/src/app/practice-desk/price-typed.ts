import { Money } from '../shared/money';

/** How many decimals amounts of a currency have: 2 for euros, 0 for yen. */
export function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Reads an amount as people type it, `45`, `45,5` or `45.50`; null when it is none or too fine for the currency. */
export function readPrice(typed: string, currency: string): Money | null {
  const digits = digitsOf(currency);
  const [, whole, fraction = ''] = /^(\d{1,7})(?:[.,](\d+))?$/.exec(typed.replace(/[\s\u00a0\u202f]/g, '')) ?? [];
  return whole === undefined || fraction.length > digits
    ? null
    : { minor: Number(whole + fraction.padEnd(digits, '0')), currency };
}

/** The amount as one would type it in that language: "45.50", "45,50". */
export function typedPrice({ minor, currency }: Money, locale: string): string {
  const digits = digitsOf(currency);
  return (minor / 10 ** digits).toLocaleString(locale, { minimumFractionDigits: digits, useGrouping: false });
}
