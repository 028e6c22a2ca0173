import { lanesOf } from './lanes';

const lanes = (least: number, ...items: [number, number][]) =>
  lanesOf(
    items.map(([from, to]) => ({ from, to })),
    least,
  ).map(({ lane, lanes }) => `${lane + 1}/${lanes}`);

describe('lanesOf', () => {
  it('gives what stands alone all the width', () => {
    expect(lanes(24, [540, 590], [600, 650])).toEqual(['1/1', '1/1']);
  });

  it('puts what overlaps side by side, and whatever else stands with them', () => {
    expect(lanes(24, [540, 660], [570, 600], [610, 700], [720, 750])).toEqual(['1/2', '2/2', '2/2', '1/1']);
  });

  it('keeps short ones that follow each other apart, since they are drawn taller than they are', () => {
    expect(lanes(24, [540, 545], [545, 550], [550, 555])).toEqual(['1/3', '2/3', '3/3']);
    expect(lanes(24, [540, 550], [564, 574])).toEqual(['1/1', '1/1']);
  });

  it('gives a lane that is free again to the next', () => {
    expect(lanes(1, [0, 100], [0, 50], [50, 90])).toEqual(['1/2', '2/2', '2/2']);
  });
});
