import { cityOf, localDate, plusDays, sameClock, TimeFormat } from './time';

describe('TimeFormat', () => {
  const english = new TimeFormat('en');
  const french = new TimeFormat('fr');

  it('reads the clock of the zone that is asked for', () => {
    expect(english.clock('2026-11-24T15:00:00Z', 'Europe/Paris')).toBe('16:00');
    expect(english.clock('2026-11-24T15:00:00Z', 'America/New_York')).toBe('10:00');
    expect(english.clock('2026-11-24T23:15:00Z', 'Asia/Kathmandu')).toBe('05:00');
  });

  it('writes midnight as 00:00, not 24:00', () => {
    expect(english.clock('2026-11-24T23:00:00Z', 'Europe/Paris')).toBe('00:00');
  });

  it('writes French clocks the French way', () => {
    expect(french.clock('2026-11-24T13:32:00Z', 'Europe/Paris')).toBe('14\u00a0h\u00a032');
  });

  it('names days in the order of the language', () => {
    expect(english.shortDay('2026-11-24T13:32:00Z', 'Europe/Paris')).toBe('Tue 24 Nov');
    expect(french.shortDay('2026-11-24T13:32:00Z', 'Europe/Paris')).toBe('mar. 24 nov.');
  });
});

describe('dates and zones', () => {
  it('gives the date on the calendar of the zone', () => {
    expect(localDate('2026-11-24T23:30:00Z', 'Europe/Paris')).toBe('2026-11-25');
    expect(localDate('2026-11-24T23:30:00Z', 'America/New_York')).toBe('2026-11-24');
  });

  it('counts days across the ends of months and clock changes', () => {
    expect(plusDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(plusDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('tells a city by its zone', () => {
    expect(cityOf('America/New_York')).toBe('New York');
    expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  });

  it('knows zones of different names that read the same, at that time of the year', () => {
    expect(sameClock('2026-11-24T10:00:00Z', 'Europe/Paris', 'Europe/Berlin')).toBe(true);
    expect(sameClock('2026-11-24T10:00:00Z', 'Europe/London', 'Africa/Abidjan')).toBe(true);
    expect(sameClock('2026-07-24T10:00:00Z', 'Europe/London', 'Africa/Abidjan')).toBe(false);
  });
});
