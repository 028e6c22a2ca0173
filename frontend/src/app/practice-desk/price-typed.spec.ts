import { readPrice, typedPrice } from './price-typed';

describe('readPrice', () => {
  it.each([
    ['45', 'EUR', 4500],
    ['45,5', 'EUR', 4550],
    ['45.50', 'EUR', 4550],
    ['1 200', 'EUR', 120000],
    ['0', 'EUR', 0],
    ['3000', 'JPY', 3000],
  ])('reads %s %s', (typed, currency, minor) => expect(readPrice(typed, currency)).toEqual({ minor, currency }));

  it.each([
    ['', 'EUR'],
    ['free', 'EUR'],
    ['45.505', 'EUR'],
    ['-1', 'EUR'],
    ['30.5', 'JPY'],
  ])('cannot read "%s" %s', (typed, currency) => expect(readPrice(typed, currency)).toBeNull());

  it('reads what it would write', () => {
    const price = { minor: 4550, currency: 'EUR' };
    expect(typedPrice(price, 'fr')).toBe('45,50');
    expect(readPrice(typedPrice(price, 'fr'), 'EUR')).toEqual(price);
  });
});
