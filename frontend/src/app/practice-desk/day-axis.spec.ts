import { axisOf, hoursOn, missingPart, partsOfWall, placeOf, span } from './day-axis';
import { ZoneDay, zoneDay } from './zone-days';

const PARIS = 'Europe/Paris';
const day = (date: string): ZoneDay => zoneDay(date, PARIS);
const ordinary = day('2026-11-24');
const longer = day('2026-10-25');
const before = day('2026-10-24');
const shorter = day('2026-03-29');

describe('an ordinary day', () => {
  const axis = axisOf([ordinary]);

  it('stands on the axis as the clock there reads', () => {
    expect(axis.length).toBe(1440);
    expect(placeOf(axis, ordinary, Date.parse('2026-11-24T13:30:00Z'), PARIS)).toBe(14 * 60 + 30);
  });

  it('holds at its edges what begins before or ends after it', () => {
    expect(placeOf(axis, ordinary, ordinary.starts - 1, PARIS)).toBe(0);
    expect(placeOf(axis, ordinary, ordinary.ends, PARIS)).toBe(1440);
    expect(missingPart(axis, ordinary)).toBeUndefined();
  });
});

describe('the day on which clocks are put back', () => {
  const axis = axisOf([before, longer]);

  it('has room for the hour that is lived twice', () => {
    expect(axis).toEqual({ length: 1500, twice: { at: 180, minutes: 60 } });
    expect(hoursOn(axis).map(({ hour }) => hour).slice(0, 6)).toEqual([0, 1, 2, 2, 3, 4]); // prettier-ignore
    expect(hoursOn(axis).slice(2, 5).map(({ place }) => place)).toEqual([120, 180, 240]); // prettier-ignore
  });

  it('puts both half past twos where they are', () => {
    const at = (utc: string) => placeOf(axis, longer, Date.parse(`2026-10-25T${utc}:00Z`), PARIS);
    expect([at('00:30'), at('01:00'), at('01:30'), at('02:00'), at('09:00')]).toEqual([150, 180, 210, 240, 660]);
  });

  it('keeps the hours of the other days in line, and their second two o’clock empty', () => {
    expect(placeOf(axis, before, Date.parse('2026-10-24T08:00:00Z'), PARIS)).toBe(660);
    expect(missingPart(axis, before)).toEqual({ from: 180, to: 240 });
    expect(missingPart(axis, longer)).toBeUndefined();
  });

  it('is open the first time only', () => {
    expect(partsOfWall(axis, { from: 60, to: 150 })).toEqual([{ from: 60, to: 150 }]);
    expect(partsOfWall(axis, { from: 60, to: 180 })).toEqual([{ from: 60, to: 180 }]);
    expect(partsOfWall(axis, { from: 150, to: 240 })).toEqual([{ from: 150, to: 180 }, { from: 240, to: 300 }]); // prettier-ignore
    expect(partsOfWall(axis, { from: 540, to: 600 })).toEqual([{ from: 600, to: 660 }]);
  });
});

describe('the day on which clocks are put forward', () => {
  it('lacks an hour, the rest stands as ever', () => {
    const axis = axisOf([shorter]);
    expect(axis.length).toBe(1440);
    expect(missingPart(axis, shorter)).toEqual({ from: 120, to: 180 });
    expect(placeOf(axis, shorter, Date.parse('2026-03-29T08:00:00Z'), PARIS)).toBe(600);
  });
});

describe('span', () => {
  const axis = axisOf([ordinary]);

  it('is a working day at least, and reaches as far as anything does, by full hours', () => {
    expect(span(axis, [])).toEqual({ from: 540, to: 1020 });
    expect(span(axis, [{ from: 500, to: 1135 }])).toEqual({ from: 480, to: 1140 });
    expect(span(axis, [{ from: 0, to: 1440 }])).toEqual({ from: 0, to: 1440 });
  });
});
