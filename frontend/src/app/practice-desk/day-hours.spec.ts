import { absentPart, mondayOf, openParts, weekdayOf } from './day-hours';

// 2026-11-23 is a Monday.
const openings = [
  { weekday: 1, starts: '09:00', ends: '12:00' },
  { weekday: 1, starts: '12:00', ends: '13:00' },
  { weekday: 5, starts: '22:00', ends: '02:00' },
];

describe('openParts', () => {
  const hours = { openings, specialDays: [] };

  it('are those of the weekday, joined where they touch', () => {
    expect(openParts('2026-11-23', hours)).toEqual([{ from: 540, to: 780 }]);
    expect(openParts('2026-11-24', hours)).toEqual([]);
  });

  it('go past midnight into the next day', () => {
    expect(openParts('2026-11-27', hours)).toEqual([{ from: 1320, to: 1440 }]);
    expect(openParts('2026-11-28', hours)).toEqual([{ from: 0, to: 120 }]);
  });

  it('are other ones on a special day, and none when it is closed', () => {
    const special = (own: { starts: string; ends: string }[]) => ({
      openings,
      specialDays: [{ date: '2026-11-27', openings: own, note: '' }],
    });
    expect(openParts('2026-11-27', special([{ starts: '10:00', ends: '11:00' }]))).toEqual([{ from: 600, to: 660 }]);
    expect(openParts('2026-11-27', special([]))).toEqual([]);
    expect(openParts('2026-11-28', special([]))).toEqual([]);
  });

  it('leave what the evening before a special day began', () => {
    const closed = { openings, specialDays: [{ date: '2026-11-28', openings: [], note: '' }] };
    expect(openParts('2026-11-28', closed)).toEqual([{ from: 0, to: 120 }]);
  });

  it('may be the whole day', () => {
    const always = { openings: [{ weekday: 1, starts: '00:00', ends: '00:00' }], specialDays: [] };
    expect(openParts('2026-11-23', always)).toEqual([{ from: 0, to: 1440 }]);
    expect(openParts('2026-11-24', always)).toEqual([]);
  });
});

describe('absentPart', () => {
  const absence = { startsAt: '2026-11-23T15:00', endsAt: '2026-11-25T09:30' };

  it('is what an absence takes of a date', () => {
    expect(absentPart('2026-11-23', absence)).toEqual({ from: 900, to: 1440 });
    expect(absentPart('2026-11-24', absence)).toEqual({ from: 0, to: 1440 });
    expect(absentPart('2026-11-25', absence)).toEqual({ from: 0, to: 570 });
    expect([absentPart('2026-11-22', absence), absentPart('2026-11-26', absence)]).toEqual([undefined, undefined]);
  });
});

describe('weeks', () => {
  it('begin on Monday', () => {
    expect(['2026-11-23', '2026-11-29', '2026-11-30'].map(mondayOf)).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(weekdayOf('2026-11-29')).toBe(7);
  });
});
