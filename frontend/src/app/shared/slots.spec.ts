import { byPartOfDay, rangeAround, weekOf } from './slots';

const slot = (startsAt: string) => ({ startsAt, endsAt: startsAt });

describe('weekOf', () => {
  it('has seven days, also those on which nothing is free', () => {
    const week = weekOf('2026-11-23', [slot('2026-11-25T09:00:00Z')], 'Europe/Paris');
    expect(week.map((day) => day.slots.length)).toEqual([0, 0, 1, 0, 0, 0, 0]);
    expect(week.at(-1)?.date).toBe('2026-11-29');
  });

  it('puts a slot on the day of whoever looks', () => {
    const late = [slot('2026-11-25T03:00:00Z')];
    expect(weekOf('2026-11-24', late, 'America/New_York')[0]?.slots).toEqual(late);
    expect(weekOf('2026-11-24', late, 'Asia/Tokyo')[1]?.slots).toEqual(late);
  });

  it('puts half past eleven at night in Paris on the next day in Auckland', () => {
    const late = [slot('2026-11-24T22:30:00Z')];
    expect(weekOf('2026-11-24', late, 'Europe/Paris')[0]?.slots).toEqual(late);
    expect(weekOf('2026-11-24', late, 'Pacific/Auckland').map((day) => day.slots.length)).toEqual([
      0, 1, 0, 0, 0, 0, 0,
    ]);
  });

  it('keeps both times that read the same when clocks go back', () => {
    const twice = [slot('2026-10-25T00:30:00Z'), slot('2026-10-25T01:30:00Z')];
    expect(weekOf('2026-10-25', twice, 'Europe/Paris')[0]?.slots).toHaveLength(2);
  });

  it('drops what lies outside the week', () => {
    expect(weekOf('2026-11-23', [slot('2026-11-22T12:00:00Z')], 'UTC').flatMap((day) => day.slots)).toEqual([]);
  });
});

describe('rangeAround', () => {
  it('reaches a day further on both sides, since the practice may be a day away', () => {
    expect(rangeAround('2026-11-23', 7)).toEqual({ from: '2026-11-22', to: '2026-11-30' });
  });
});

describe('byPartOfDay', () => {
  it('groups by the clock of whoever looks', () => {
    const slots = [slot('2026-11-24T04:00:00Z'), slot('2026-11-24T10:00:00Z'), slot('2026-11-24T18:00:00Z')];
    expect(byPartOfDay(slots, 'Europe/Paris').map(({ part }) => part)).toEqual(['night', 'morning', 'evening']);
    expect(byPartOfDay(slots, 'Asia/Tokyo').map(({ part }) => part)).toEqual(['afternoon', 'evening', 'night']);
  });
});
