import { TestBed } from '@angular/core/testing';
import { Say } from './say';

const LATE_IN_PARIS = '2026-11-24T22:30:00Z';

describe('Say', () => {
  it('shows the other clock with its day when the two calendars differ', () => {
    const say = TestBed.inject(Say);
    expect(say.otherClock(LATE_IN_PARIS, 'Pacific/Auckland', 'Europe/Paris')).toBe('Tue 23:30');
    expect(say.otherClock(LATE_IN_PARIS, 'Europe/London', 'Europe/Paris')).toBe('23:30');
    expect(say.otherClock(LATE_IN_PARIS, 'Europe/Berlin', 'Europe/Paris')).toBeNull();
  });
});
