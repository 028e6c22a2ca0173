import { formatMoney } from './money';

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
