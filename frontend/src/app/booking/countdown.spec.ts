import { isWorthSaying, remaining } from './countdown';

const NOON = Date.parse('2026-11-24T12:00:00Z');

describe('remaining', () => {
  it('counts down in minutes and seconds', () => {
    expect(remaining('2026-11-24T12:14:05Z', NOON, 900)).toEqual({ seconds: 845, clock: '14:05', share: 845 / 900 });
  });

  it('counts in hours and minutes while it is long', () => {
    expect(remaining('2026-11-25T11:05:30Z', NOON, 86_400).clock).toBe('23\u00a0h\u00a005');
    expect(remaining('2026-11-24T12:59:59Z', NOON, 86_400).clock).toBe('59:59');
  });

  it('says 0:01 until the very end, and never less than nothing', () => {
    expect(remaining('2026-11-24T12:00:00.300Z', NOON, 900).clock).toBe('0:01');
    expect(remaining('2026-11-24T11:59:00Z', NOON, 900)).toEqual({ seconds: 0, clock: '0:00', share: 0 });
  });

  it('is never more than whole, when paying has extended the hold', () => {
    expect(remaining('2026-11-24T12:31:00Z', NOON, 900).share).toBe(1);
  });
});

describe('isWorthSaying', () => {
  it('speaks at five minutes and at one, once', () => {
    expect(isWorthSaying(301, 300)).toBe(true);
    expect(isWorthSaying(300, 299)).toBe(false);
    expect(isWorthSaying(75, 58)).toBe(true);
  });
});
