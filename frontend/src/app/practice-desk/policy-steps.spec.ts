import { stepsOf } from './policy-steps';

describe('stepsOf', () => {
  it('are one for all of it and one for a part', () => {
    expect(stepsOf({ freeHours: 24, latePercent: 50 }).steps).toEqual([
      { minutesBefore: 1440, refundPercent: 100 },
      { minutesBefore: 0, refundPercent: 50 },
    ]);
  });

  it('are fewer when nothing comes back late', () => {
    expect(stepsOf({ freeHours: 24, latePercent: 0 }).steps).toEqual([{ minutesBefore: 1440, refundPercent: 100 }]);
  });

  it.each([
    { freeHours: 24, latePercent: 100 },
    { freeHours: 0, latePercent: 30 },
    { freeHours: 0, latePercent: 0 },
  ])('are one until the start for %j', (policy) => {
    expect(stepsOf(policy).steps).toEqual([{ minutesBefore: 0, refundPercent: 100 }]);
  });
});
