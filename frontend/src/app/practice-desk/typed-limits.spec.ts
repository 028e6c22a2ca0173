import { isLimit, limitsOf, typedLimits } from './typed-limits';

describe('limits as they are typed', () => {
  it('are none when nothing is typed', () => {
    expect(typedLimits({ daily: null, weekly: 20 })).toEqual({ daily: '', weekly: '20' });
    expect(limitsOf({ daily: ' ', weekly: ' 20 ' })).toEqual({ daily: null, weekly: 20 });
  });

  it.each(['', ' 1 ', '288'])('may be "%s"', (typed) => expect(isLimit(typed, 288)).toBe(true));
  it.each(['0', '289', '-1', '1.5', 'six'])('cannot be "%s"', (typed) => expect(isLimit(typed, 288)).toBe(false));
});
