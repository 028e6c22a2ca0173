import { cityOf, instantOf, localDate, plusDays, sameClock, TimeFormat, zoneName } from './time';

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

describe('days on end', () => {
  it('are told from the first to the last', () => {
    const days = (locale: string) => new TimeFormat(locale).days('2026-11-23T12:00:00Z', '2026-11-29T12:00:00Z', 'UTC');
    expect(days('en')).toMatch(/^23\s?–\s?29 November 2026$/);
    expect(days('fr')).toMatch(/^23\s?–\s?29 novembre 2026$/);
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

  it('finds the instant of a reading of the clock', () => {
    expect(instantOf('2026-11-24', '14:00', 'Europe/Paris')).toBe('2026-11-24T13:00:00.000Z');
    expect(instantOf('2026-07-24', '14:00', 'Europe/Paris')).toBe('2026-07-24T12:00:00.000Z');
    expect(instantOf('2026-11-25', '11:30', 'Pacific/Auckland')).toBe('2026-11-24T22:30:00.000Z');
  });

  it('goes on over readings that clocks skip, and takes the earlier of two', () => {
    expect(instantOf('2026-03-29', '02:30', 'Europe/Paris')).toBe('2026-03-29T01:30:00.000Z');
    expect(instantOf('2026-10-25', '02:30', 'Europe/Paris')).toBe('2026-10-25T00:30:00.000Z');
    expect(instantOf('2026-10-25', '03:30', 'Europe/Paris')).toBe('2026-10-25T02:30:00.000Z');
    expect(instantOf('2026-04-05', '01:45', 'Australia/Lord_Howe')).toBe('2026-04-04T14:45:00.000Z');
  });

  it('tells a city by its zone', () => {
    expect(cityOf('America/New_York')).toBe('New York');
    expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  });

  it('calls a city by the name it has today', () => {
    expect(cityOf('Asia/Calcutta')).toBe('Kolkata');
    expect(cityOf('Europe/Kiev')).toBe('Kyiv');
  });

  it('tells a zone with its distance from UTC at that time of the year', () => {
    expect(zoneName('Europe/Paris', '2026-11-24T13:00:00Z')).toBe('Paris · UTC+1');
    expect(zoneName('Europe/Paris', '2026-07-24T13:00:00Z')).toBe('Paris · UTC+2');
    expect(zoneName('Asia/Kathmandu', '2026-11-24T13:00:00Z')).toBe('Kathmandu · UTC+5:45');
    expect(zoneName('America/St_Johns', '2026-11-24T13:00:00Z')).toBe('St Johns · UTC\u22123:30');
    expect(zoneName('Europe/London', '2026-11-24T13:00:00Z')).toBe('London · UTC');
    expect(zoneName('UTC', '2026-11-24T13:00:00Z')).toBe('UTC');
  });

  it('knows zones of different names that read the same, at that time of the year', () => {
    expect(sameClock('2026-11-24T10:00:00Z', 'Europe/Paris', 'Europe/Berlin')).toBe(true);
    expect(sameClock('2026-11-24T10:00:00Z', 'Europe/London', 'Africa/Abidjan')).toBe(true);
    expect(sameClock('2026-07-24T10:00:00Z', 'Europe/London', 'Africa/Abidjan')).toBe(false);
  });
});

describe('dates in words', () => {
  it('have their year when it is not this one', () => {
    const noon = `${new Date().getUTCFullYear()}-12-03T12:00:00Z`;
    expect(new TimeFormat('en').date(noon, 'UTC')).toBe('3 December');
    expect(new TimeFormat('en').date('2020-12-03T23:30:00Z', 'Europe/Paris')).toBe('4 December 2020');
    expect(new TimeFormat('fr').monthOfYear('2026-11-15T12:00:00Z', 'UTC')).toBe('novembre 2026');
  });
});
