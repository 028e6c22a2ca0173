import { drawnBy, nameOf, periodOf } from './periods';

describe('the period of an address', () => {
  it('is the last twelve months unless something else is asked for', () => {
    expect(periodOf({}, '2026-11-24')).toEqual({ from: '2025-12-01', to: '2026-11-24' });
    expect(periodOf({ period: 'nonsense' }, '2026-11-24')).toEqual({ from: '2025-12-01', to: '2026-11-24' });
    expect(periodOf({ from: '2026-02-30x', to: '2026-03-01' }, '2026-11-24').from).toBe('2025-12-01');
  });

  it.each([
    ['month', '2026-03-31', '2026-03-01', '2026-03-31'],
    ['last-month', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['last-month', '2028-03-31', '2028-02-01', '2028-02-29'],
    ['last-month', '2026-01-15', '2025-12-01', '2025-12-31'],
    ['year', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['last-year', '2026-03-31', '2025-01-01', '2025-12-31'],
    ['12-months', '2026-12-31', '2026-01-01', '2026-12-31'],
  ])('%s on %s goes from %s to %s', (period, today, from, to) => {
    expect(periodOf({ period }, today)).toEqual({ from, to });
  });

  it('is what two dates say, whichever comes first: the service judges them', () => {
    expect(periodOf({ from: '2026-03-02', to: '2026-03-01' }, '2026-11-24')).toEqual({
      from: '2026-03-02',
      to: '2026-03-01',
    });
    expect(nameOf({ from: '2026-03-02', to: '2026-03-01', period: 'year' })).toBeNull();
  });

  it('is drawn by day as long as days can be told apart', () => {
    expect(drawnBy({ from: '2026-10-01', to: '2026-11-30' })).toBe('day');
    expect(drawnBy({ from: '2026-10-01', to: '2026-12-02' })).toBe('month');
  });
});
