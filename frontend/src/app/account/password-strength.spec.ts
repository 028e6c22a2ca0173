import { adviceOf, strengthOf } from './password-strength';

describe('strengthOf', () => {
  it('says nothing before the server has spoken', () => {
    expect(strengthOf(null)).toBeNull();
  });

  it('never looks good when the server refuses, whatever the score', () => {
    expect(strengthOf({ acceptable: false, score: 4, reasons: ['common'] })).toMatchObject({ bars: 2, level: 'bad' });
    expect(strengthOf({ acceptable: false, score: 0, reasons: ['too-short'] })).toMatchObject({ bars: 1 });
  });

  it('tells good from very good', () => {
    expect(strengthOf({ acceptable: true, score: 3, reasons: [] })?.bars).toBe(3);
    expect(strengthOf({ acceptable: true, score: 4, reasons: [] })?.bars).toBe(4);
  });
});

describe('adviceOf', () => {
  it('puts reasons in words, and keeps one it does not know', () => {
    expect(adviceOf({ acceptable: false, score: 0, reasons: ['too-short', 'breached'] })).toEqual([
      'Too short: use 15 characters or more, a few words for instance.',
      'breached',
    ]);
  });
});
