import { HttpErrorResponse } from '@angular/common/http';
import { problemOf, slugOf } from './problem';
import { sentenceOf } from './problem-sentences';

const taken = { type: 'https://visavis.app/problems/slot-taken', title: 'Taken.', status: 409 };

describe('problemOf', () => {
  it('is what the service says', () => {
    expect(problemOf(new HttpErrorResponse({ status: 409, error: taken }))).toEqual(taken);
  });

  it('knows that nothing arrived', () => {
    expect(slugOf(problemOf(new HttpErrorResponse({ status: 0 })))).toBe('offline');
  });

  it('makes the best of an answer that is no problem', () => {
    expect(slugOf(problemOf(new HttpErrorResponse({ status: 502, error: '<html>' })))).toBe('unavailable');
    expect(slugOf(problemOf(new TypeError('x')))).toBe('fault');
  });
});

describe('sentenceOf', () => {
  it('puts a known problem into words of its own', () => {
    expect(sentenceOf(taken)).toContain('Nothing was charged');
  });

  it('tells an unknown refusal as the service does, and an unknown outage as ours', () => {
    expect(sentenceOf({ type: 'x/odd', title: 'Odd.', status: 409, detail: 'Very odd.' })).toBe('Very odd.');
    expect(sentenceOf({ type: 'x/odd', title: 'Odd.', status: 500 })).toContain('on our side');
  });
});
