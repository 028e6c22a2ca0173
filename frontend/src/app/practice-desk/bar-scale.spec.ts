import { marksFor } from './bar-scale';

describe('the marks of a scale', () => {
  it('are round numbers that reach beyond the most', () => {
    expect(marksFor(123_500)).toEqual([0, 50_000, 100_000, 150_000]);
    expect(marksFor(60_000)).toEqual([0, 20_000, 40_000, 60_000]);
    expect(marksFor(7)).toEqual([0, 5, 10]);
    expect(marksFor(75)).toEqual([0, 25, 50, 75]);
  });

  it('are there for nothing, too', () => {
    expect(marksFor(0)).toEqual([0, 1]);
  });

  it('are never more than four, nor in parts of the smallest unit', () => {
    for (let most = 1; most < 5_000; most++) {
      const marks = marksFor(most);
      expect(marks.length).toBeLessThanOrEqual(4);
      expect(marks.at(-1)).toBeGreaterThanOrEqual(most);
      expect(marks.every(Number.isInteger)).toBe(true);
    }
  });
});
