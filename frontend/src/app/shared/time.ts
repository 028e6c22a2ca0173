/** The zone of the device, as an IANA name. */
export const DEVICE_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

const DAY_MS = 86_400_000;

/** Says instants (ISO, UTC) in one language; every sentence names the zone it speaks of by its arguments. */
export class TimeFormat {
  private readonly formats = new Map<string, Intl.DateTimeFormat>();

  constructor(private readonly locale: string) {}

  /** "14:32", in French "14 h 32". */
  clock(instant: string, zone: string): string {
    const clock = this.format(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
    return this.locale.startsWith('fr') ? clock.replace(':', '\u00a0h\u00a0') : clock;
  }

  /** "Tuesday 24 November", with the year when it is not this one. */
  day(instant: string, zone: string): string {
    const options = { weekday: 'long', day: 'numeric', month: 'long' } as const;
    const date = new Date(instant);
    const thisYear = this.year(date, zone) === this.year(new Date(), zone);
    return this.format(zone, thisYear ? options : { ...options, year: 'numeric' }).format(date);
  }

  /** "24 November", with the year when it is not this one. */
  date(instant: string, zone: string): string {
    const options = { day: 'numeric', month: 'long' } as const;
    const date = new Date(instant);
    const thisYear = this.year(date, zone) === this.year(new Date(), zone);
    return this.format(zone, thisYear ? options : { ...options, year: 'numeric' }).format(date);
  }

  /** "November 2026". */
  monthOfYear(instant: string, zone: string): string {
    return this.format(zone, { month: 'long', year: 'numeric' }).format(new Date(instant));
  }

  /** "23–29 November 2026". */
  days(first: string, last: string, zone: string): string {
    return this.format(zone, { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(
      new Date(first),
      new Date(last),
    );
  }

  /** "Tue 24 Nov". */
  shortDay(instant: string, zone: string): string {
    return this.format(zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(instant));
  }

  /** "Tue". */
  weekday(instant: string, zone: string): string {
    return this.format(zone, { weekday: 'short' }).format(new Date(instant));
  }

  /** "Tuesday"; 1 is Monday. */
  weekdayName(weekday: number): string {
    // The first of January 2024 was a Monday.
    return this.format('UTC', { weekday: 'long' }).format(Date.UTC(2024, 0, weekday));
  }

  /** "Nov". */
  month(instant: string, zone: string): string {
    return this.format(zone, { month: 'short' }).format(new Date(instant));
  }

  /** "24". */
  dayOfMonth(instant: string, zone: string): string {
    return this.format(zone, { day: 'numeric' }).format(new Date(instant));
  }

  /** "Tuesday 24 November, 14:32". */
  moment(instant: string, zone: string): string {
    return `${this.day(instant, zone)}, ${this.clock(instant, zone)}`;
  }

  /** "Tue 24 Nov, 14:32". */
  shortMoment(instant: string, zone: string): string {
    return `${this.shortDay(instant, zone)}, ${this.clock(instant, zone)}`;
  }

  private year(date: Date, zone: string): string {
    return this.format(zone, { year: 'numeric' }).format(date);
  }

  private format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = zone + JSON.stringify(options);
    const known = this.formats.get(key);
    if (known) {
      return known;
    }
    // Plain "en" would write dates the American way round.
    const format = new Intl.DateTimeFormat(this.locale === 'en' ? 'en-GB' : this.locale, {
      timeZone: zone,
      ...options,
    });
    this.formats.set(key, format);
    return format;
  }
}

/** The local date of an instant, `2026-11-24`. */
export function localDate(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(instant));
}

/**
 * The instant (ISO, UTC) at which a clock reads a date and time. A reading that the clocks skip means the one as much later;
 * of one that comes twice, the earlier is meant.
 */
export function instantOf(date: string, clock: string, zone: string): string {
  const reading = Date.parse(`${date}T${clock}:00Z`);
  const [before, after] = [reading - offsetAt(reading - DAY_MS, zone), reading - offsetAt(reading + DAY_MS, zone)];
  const found = [before, after].find((instant) => instant + offsetAt(instant, zone) === reading) ?? before;
  return new Date(found).toISOString();
}

/** By how much the clock is ahead of UTC, in ms. */
function offsetAt(instant: number, zone: string): number {
  return Date.parse(`${new Date(instant).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')}Z`) - instant;
}

/** The date so many days later; dates have no zone, so this is plain calendar arithmetic. */
export function plusDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Cities whose zone still bears the name they had. */
const RENAMED: Record<string, string> = {
  Calcutta: 'Kolkata',
  Godthab: 'Nuuk',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh City',
};

/** "Paris" out of "Europe/Paris". */
export function cityOf(zone: string): string {
  const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return RENAMED[city] ?? city;
}

/** "Paris · UTC+1": a zone as people tell it, with its distance from UTC at that instant. */
export function zoneName(zone: string, at: string): string {
  const offset = offsetOf(zone, at);
  return cityOf(zone) === offset ? offset : `${cityOf(zone)} · ${offset}`;
}

/** "UTC+5:45", "UTC−3", "UTC". */
function offsetOf(zone: string, at: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(
    new Date(at),
  );
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  // Browsers disagree on whether nothing is told as +0.
  return offset.replace('GMT', 'UTC').replace(/\+0$/, '').replace('-', '\u2212');
}

/** Whether both zones read the same clock at that instant, whatever they are called. */
export function sameClock(instant: string, one: string, other: string): boolean {
  const at = new Date(instant);
  const read = (zone: string) => at.toLocaleString('sv-SE', { timeZone: zone });
  return one === other || read(one) === read(other);
}
