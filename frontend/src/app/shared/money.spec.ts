import { formatMoney, formatShortMoney } from './money';

describe('formatMoney', () => {
  it('has the decimals of the currency', () => {
    expect(formatMoney({ minor: 4500, currency: 'EUR' }, 'en')).toBe('€45.00');
    expect(formatMoney({ minor: 4500, currency: 'JPY' }, 'en')).toBe('¥4,500');
    expect(formatMoney({ minor: 4500, currency: 'KWD' }, 'en')).toBe('KWD\u00a04.500');
  });

  it('follows the language', () => {
    expect(formatMoney({ minor: 4500, currency: 'EUR' }, 'fr')).toBe('45,00\u00a0€');
  });
});

describe('formatShortMoney', () => {
  it('leaves out decimals that say nothing', () => {
    expect(formatShortMoney({ minor: 450_000, currency: 'EUR' }, 'en')).toBe('€4,500');
    expect(formatShortMoney({ minor: 4550, currency: 'EUR' }, 'en')).toBe('€45.50');
    expect(formatShortMoney({ minor: 45, currency: 'JPY' }, 'en')).toBe('¥45');
    expect(formatShortMoney({ minor: 450_000, currency: 'EUR' }, 'fr')).toBe('4\u202f500\u00a0€');
  });
});
