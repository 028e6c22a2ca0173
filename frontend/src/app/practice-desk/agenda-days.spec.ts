import { Booking, BookingState } from '../booking/booking.model';
import { agendaDays, clientMayHaveCome, isCallOpen, isCancellable, isDate, isMovable } from './agenda-days';

const booking = (startsAt: string, state: BookingState = 'CONFIRMED'): Booking => ({
  id: startsAt,
  state,
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + 50 * 60_000).toISOString(),
  offering: { id: 'o', title: 'First talk', minutes: 50 },
  practice: { slug: 'p', name: 'P', zone: 'America/New_York' },
  price: { minor: 0, currency: 'EUR' },
  policy: { steps: [] },
});

describe('agendaDays', () => {
  it('has seven days, grouped by the practice’s own calendar and in order', () => {
    const late = booking('2026-11-25T03:00:00Z');
    const early = booking('2026-11-24T14:00:00Z');
    const days = agendaDays('2026-11-23', 7, [late, early], 'America/New_York');
    expect(days.map((day) => day.bookings.length)).toEqual([0, 2, 0, 0, 0, 0, 0]);
    expect(days[1]).toEqual({ date: '2026-11-24', bookings: [early, late] });
  });

  it('leaves out holds that ran out, and keeps what was cancelled', () => {
    const days = agendaDays(
      '2026-11-24',
      1,
      [booking('2026-11-24T10:00:00Z', 'LAPSED'), booking('2026-11-24T12:00:00Z', 'CANCELLED')],
      'Europe/Paris',
    );
    expect(days[0]?.bookings.map((one) => one.state)).toEqual(['CANCELLED']);
  });
});

describe('what can be done about a booking', () => {
  const at = (clock: string) => Date.parse(`2026-11-24T${clock}:00Z`);
  const noon = booking('2026-11-24T12:00:00Z');

  it('is joining from ten minutes before to fifteen after', () => {
    expect(['11:49', '11:50', '13:05', '13:06'].map((clock) => isCallOpen(noon, at(clock)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isCallOpen({ ...noon, state: 'CANCELLED' }, at('12:00'))).toBe(false);
  });

  it('is cancelling until it starts', () => {
    expect(['11:59', '12:00'].map((clock) => isCancellable(noon, at(clock)))).toEqual([true, false]);
  });

  it('is taking an invitation back, and nothing about what others hold', () => {
    const invited: Booking = { ...noon, state: 'HELD', charge: 'SETTLED' };
    expect(isCancellable(invited, at('11:59'))).toBe(true);
    expect(isMovable(invited, at('11:59'))).toBe(false);
    expect(isCancellable({ ...noon, state: 'HELD' }, at('11:59'))).toBe(false);
  });

  it('is not saying that the client was away while they may still come, or when they came', () => {
    expect(clientMayHaveCome(noon, at('12:49'))).toBe('may come');
    expect(clientMayHaveCome(noon, at('12:50'))).toBe(null);
    const came = { ...noon, attendance: { client: true, practitioner: false } };
    expect(clientMayHaveCome(came, at('12:50'))).toBe('came');
  });
});

describe('isDate', () => {
  it.each([undefined, '', 'today', '2026-13-01'])('refuses %s', (text) => expect(isDate(text)).toBe(false));
});
