import { callOpensAt, nearness } from './moments';

const booking = { startsAt: '2026-11-24T13:00:00Z', endsAt: '2026-11-24T13:50:00Z' };
const at = (now: string) => nearness(booking, Date.parse(now));

describe('nearness', () => {
  it('is near within a day', () => {
    expect(at('2026-11-23T12:59:59Z')).toBe('far');
    expect(at('2026-11-23T13:00:00Z')).toBe('near');
  });

  it('is open from ten minutes before the start to a quarter of an hour after the end', () => {
    expect(at('2026-11-24T12:49:59Z')).toBe('near');
    expect(at('2026-11-24T12:50:00Z')).toBe('open');
    expect(at('2026-11-24T14:05:00Z')).toBe('open');
    expect(at('2026-11-24T14:05:01Z')).toBe('over');
  });

  it('opens when it says', () => {
    expect(at(callOpensAt(booking))).toBe('open');
  });
});
