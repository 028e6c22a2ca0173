import { clockOfMinute, minuteOfDay, wallOf, zoneDay } from './zone-days';

const HOUR = 3_600_000;
const hours = (date: string, zone: string) => {
  const { starts, ends } = zoneDay(date, zone);
  return (ends - starts) / HOUR;
};

describe('zoneDay', () => {
  it('lasts as long as the clocks of the zone say', () => {
    expect(hours('2026-11-24', 'Europe/Paris')).toBe(24);
    expect(hours('2026-03-29', 'Europe/Paris')).toBe(23);
    expect(hours('2026-10-25', 'Europe/Paris')).toBe(25);
    expect(hours('2026-04-05', 'Australia/Lord_Howe')).toBe(24.5);
    expect(hours('2026-10-04', 'Australia/Lord_Howe')).toBe(23.5);
    expect(hours('2026-11-24', 'Asia/Kathmandu')).toBe(24);
  });

  it('begins at its own midnight', () => {
    expect(new Date(zoneDay('2026-11-24', 'America/New_York').starts).toISOString()).toBe('2026-11-24T05:00:00.000Z');
    expect(new Date(zoneDay('2026-11-24', 'Pacific/Kiritimati').starts).toISOString()).toBe('2026-11-23T10:00:00.000Z');
    expect(new Date(zoneDay('2026-11-24', 'Asia/Kathmandu').starts).toISOString()).toBe('2026-11-23T18:15:00.000Z');
  });

  it('tells when and how the clocks are changed', () => {
    const back = zoneDay('2026-10-25', 'Europe/Paris').change;
    expect(back).toEqual({ at: Date.parse('2026-10-25T01:00:00Z'), from: 180, to: 120 });
    const forward = zoneDay('2026-03-29', 'Europe/Paris').change;
    expect(forward).toEqual({ at: Date.parse('2026-03-29T01:00:00Z'), from: 120, to: 180 });
    expect(zoneDay('2026-11-24', 'Europe/Paris').change).toBeUndefined();
  });

  it('knows days that have no midnight, and days that come back to their last hour', () => {
    const cairo = zoneDay('2026-04-24', 'Africa/Cairo');
    expect(cairo.change).toEqual({ at: cairo.starts, from: 0, to: 60 });
    expect(hours('2026-04-24', 'Africa/Cairo')).toBe(23);
    expect(zoneDay('2026-10-29', 'Africa/Cairo').change).toMatchObject({ from: 1440, to: 1380 });
    expect(zoneDay('2026-10-25', 'Atlantic/Azores').change).toMatchObject({ from: 60, to: 0 });
  });
});

describe('readings of the clock', () => {
  it('are those of the zone', () => {
    expect(wallOf(Date.parse('2026-11-24T23:00:00Z'), 'Europe/Paris')).toEqual({ date: '2026-11-25', minute: 0 });
  });

  it('are minutes of the day, and back', () => {
    expect(minuteOfDay('09:35')).toBe(575);
    expect(clockOfMinute(575)).toBe('09:35');
    expect(clockOfMinute(1440)).toBe('00:00');
  });
});
