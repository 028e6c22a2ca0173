import {
  crossesMidnight,
  faultsOf,
  isFaultless,
  isWholeDay,
  openingsOf,
  partsOfDay,
  readClock,
  WeekHours,
  weekHoursOf,
} from './week-hours';

const week = (rows: Record<number, [string, string][]>): WeekHours =>
  [0, 1, 2, 3, 4, 5, 6].map((day) => (rows[day] ?? []).map(([starts, ends]) => ({ starts, ends })));

describe('readClock', () => {
  it.each([
    ['9', '09:00'],
    ['17', '17:00'],
    ['9:30', '09:30'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9h30', '09:30'],
    ['14 h 05', '14:05'],
    ['9 h', '09:00'],
    ['24:00', '00:00'],
    [' 23.55 ', '23:55'],
  ])('reads %s as %s', (typed, clock) => expect(readClock(typed)).toBe(clock));

  it.each(['', 'noon', '25', '9:60', '24:30', '12345', '-1'])('cannot read "%s"', (typed) =>
    expect(readClock(typed)).toBeNull(),
  );
});

describe('faultsOf', () => {
  it('finds none in hours that touch', () => {
    expect(isFaultless(week({ 0: [['9', '12'], ['12', '18']] }))).toBe(true); // prettier-ignore
  });

  it('marks both rows that overlap', () => {
    expect(faultsOf(week({ 2: [['9', '12'], ['11:55', '14']] }))[2]).toEqual(['overlap', 'overlap']); // prettier-ignore
  });

  it('sees a night that runs into the next day, also from Sunday to Monday', () => {
    const faults = faultsOf(week({ 6: [['22', '2']], 0: [['1', '3']] }));
    expect([faults[6], faults[0]]).toEqual([['overlap'], ['overlap']]);
    expect(isFaultless(week({ 6: [['22', '1']], 0: [['1', '3']] }))).toBe(true);
  });

  it('takes every day round the clock', () => {
    const always = [0, 1, 2, 3, 4, 5, 6].map(() => [{ starts: '00:00', ends: '00:00' }]);
    expect(isFaultless(always)).toBe(true);
  });

  it('asks for times of day, in steps of five minutes', () => {
    expect(faultsOf(week({ 0: [['9', 'late'], ['13:02', '14']] }))[0]).toEqual(['unreadable', 'off-grid']); // prettier-ignore
  });
});

describe('what is sent', () => {
  it('is what was read, in its own form', () => {
    expect(openingsOf(week({ 1: [['9', '12h30']] }))).toEqual([{ weekday: 2, starts: '09:00', ends: '12:30' }]);
  });

  it('comes back as the same week, in order', () => {
    const openings = [
      { weekday: 1, starts: '14:00', ends: '18:00' },
      { weekday: 1, starts: '09:00', ends: '12:00' },
      { weekday: 7, starts: '22:00', ends: '02:00' },
    ];
    expect(openingsOf(weekHoursOf(openings))).toEqual([openings[1], openings[0], openings[2]]);
  });
});

describe('what a row means', () => {
  it('ends on the next day when it ends at or before its start', () => {
    expect(crossesMidnight({ starts: '22', ends: '2' })).toBe(true);
    expect(crossesMidnight({ starts: '18', ends: '24' })).toBe(false);
    expect(crossesMidnight({ starts: '9', ends: '17' })).toBe(false);
  });

  it('is a whole day from midnight to midnight', () => {
    expect(isWholeDay({ starts: '0', ends: '24:00' })).toBe(true);
    expect(isWholeDay({ starts: '9', ends: '9' })).toBe(false);
  });

  it('is drawn on the days it touches', () => {
    const night = week({ 6: [['18', '6']] });
    expect(partsOfDay(night, 6)).toEqual([{ from: 0.75, to: 1 }]);
    expect(partsOfDay(night, 0)).toEqual([{ from: 0, to: 0.25 }]);
    expect(partsOfDay(night, 1)).toEqual([]);
  });
});
