import { datedSteps, inOrder, stepsLeft } from './policy';

const policy = {
  steps: [
    { minutesBefore: 0, refundPercent: 50 },
    { minutesBefore: 1440, refundPercent: 100 },
  ],
};
const START = '2026-11-24T13:00:00.000Z';

describe('a policy', () => {
  it('is told from what ends first', () => {
    expect(inOrder(policy).map(({ refundPercent }) => refundPercent)).toEqual([100, 50]);
  });

  it('has its moments on the calendar', () => {
    expect(datedSteps(policy, START)).toEqual([
      { until: '2026-11-23T13:00:00.000Z', refundPercent: 100 },
      { until: START, refundPercent: 50 },
    ]);
  });

  it('leaves out what is over; each moment belongs to what it ends', () => {
    const left = (now: string) => stepsLeft(policy, START, Date.parse(now)).map(({ refundPercent }) => refundPercent);
    expect(left('2026-11-23T13:00:00.000Z')).toEqual([100, 50]);
    expect(left('2026-11-23T13:00:00.001Z')).toEqual([50]);
    expect(left('2026-11-24T13:00:00.001Z')).toEqual([]);
  });
});
