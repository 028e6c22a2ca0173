import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { VIEWER_ZONE } from '../shared/viewer';
import { PolicyWords } from './policy-words';

const START = '2026-11-24T13:00:00Z';
const full = { minutesBefore: 0, refundPercent: 100 };
const dayBefore = { minutesBefore: 1440, refundPercent: 100 };
const half = { minutesBefore: 0, refundPercent: 50 };

describe('PolicyWords', () => {
  let words: PolicyWords;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [{ provide: VIEWER_ZONE, useValue: signal('America/New_York') }] });
    words = TestBed.inject(PolicyWords);
  });

  it('says what holds for any start', () => {
    const said = (...steps: (typeof full)[]) => words.ofPractice({ steps });
    expect(said(full)).toContain('cancel before it starts and the whole price comes back');
    expect(said(dayBefore)).toBe(
      'Cancel up to 24\u00a0h before the start and the whole price comes back by itself. After that, nothing comes back.',
    );
    expect(said({ minutesBefore: 4320, refundPercent: 100 }, half)).toBe(
      'Cancel up to 3 days before the start and the whole price comes back by itself. After that, 50% comes back until the start.',
    );
    expect(said()).toBe('Cancelling gives nothing back.');
  });

  it('says moments of one start on the clock of who reads', () => {
    const said = words.ofBooking({ steps: [dayBefore, half] }, START, Date.parse('2026-11-20T00:00:00Z'));
    expect(said).toMatch(/^Cancel before Mon,? 23 Nov, 08:00 and the whole price/);
    expect(said).toMatch(/After that, 50% comes back until the start\.$/);
  });

  it('leaves out what is over', () => {
    const late = Date.parse('2026-11-24T12:00:00Z');
    expect(words.ofBooking({ steps: [dayBefore, half] }, START, late)).toMatch(
      /^Cancel before Tue.* and 50% of the price/,
    );
    expect(words.ofBooking({ steps: [dayBefore] }, START, late)).toBe('Cancelling gives nothing back.');
  });
});
