import { isLength, termsOf, typedOffering } from './typed-offering';

describe('an offering as it is typed', () => {
  it('is sent as numbers, and comes back as it was', () => {
    const terms = {
      title: 'Consultation',
      description: '',
      minutes: 50,
      price: { minor: 9000, currency: 'EUR' },
      bufferBefore: 0,
      bufferAfter: 10,
      active: false,
    };
    expect(termsOf(typedOffering({ id: 'o', ...terms }, 'fr'), 'EUR', false)).toEqual(terms);
  });

  it('asks for a price when it is new', () => {
    expect(typedOffering(undefined, 'en').price).toBe('');
  });
});

describe('isLength', () => {
  it.each(['5', '50', ' 720 '])('takes %s', (typed) => expect(isLength(typed, 5, 720)).toBe(true));
  it.each(['', '0', '7', '725', '50 min', '1e2', '-5'])('refuses "%s"', (typed) =>
    expect(isLength(typed, 5, 720)).toBe(false),
  );
});
