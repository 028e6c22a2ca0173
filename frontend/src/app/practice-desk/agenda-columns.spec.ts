import { Booking, BookingState } from '../booking/booking.model';
import { AgendaFacts, pictureOf } from './agenda-columns';
import { zoneDay } from './zone-days';

const PARIS = 'Europe/Paris';
const booking = (startsAt: string, minutes: number, state: BookingState = 'CONFIRMED'): Booking => ({
  id: startsAt,
  state,
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString(),
  offering: { id: 'o', title: 'First talk', minutes },
  practice: { slug: 'p', name: 'P', zone: PARIS },
  price: { minor: 0, currency: 'EUR' },
  policy: { steps: [] },
});
const offering = {
  id: 'o',
  title: '',
  description: '',
  minutes: 50,
  price: { minor: 0, currency: 'EUR' },
  policy: { steps: [] },
  bufferBefore: 5,
  bufferAfter: 10,
  active: true,
};
const facts = (change: Partial<AgendaFacts>): AgendaFacts => ({
  zone: PARIS,
  bookings: [],
  hours: { openings: [], specialDays: [] },
  absences: [],
  busy: [],
  offerings: [],
  ...change,
});
const picture = (dates: string[], change: Partial<AgendaFacts>) =>
  pictureOf(
    dates.map((date) => zoneDay(date, PARIS)),
    facts(change),
  );

describe('pictureOf', () => {
  it('puts each booking on its day and at its time', () => {
    const { columns } = picture(['2026-11-24', '2026-11-25'], { bookings: [booking('2026-11-25T13:00:00Z', 50)] });
    expect(columns.map(({ bookings }) => bookings.length)).toEqual([0, 1]);
    expect(columns[1]?.bookings[0]).toMatchObject({ from: 840, to: 890, lane: 0, lanes: 1 });
  });

  it('hints at what is kept free around it', () => {
    const { columns } = picture(['2026-11-24'], {
      bookings: [booking('2026-11-24T13:00:00Z', 50)],
      offerings: [offering],
    });
    expect(columns[0]?.buffers).toEqual([{ from: 835, to: 840 }, { from: 890, to: 900 }]); // prettier-ignore
  });

  it('gives no room to what does not take place', () => {
    const gone = [booking('2026-11-24T13:00:00Z', 50, 'CANCELLED'), booking('2026-11-24T13:00:00Z', 50, 'LAPSED')];
    expect(picture(['2026-11-24'], { bookings: gone }).columns[0]?.bookings).toEqual([]);
  });

  it('shows on the next day what is not over at midnight', () => {
    const { columns } = picture(['2026-11-24', '2026-11-25'], { bookings: [booking('2026-11-24T22:30:00Z', 60)] });
    expect(columns[0]?.bookings[0]).toMatchObject({ from: 1410, to: 1440 });
    expect(columns[1]?.leftOver).toEqual([{ from: 0, to: 30 }]);
  });

  it('draws an hour of booking as an hour also in the night of 25 hours', () => {
    const { columns, axis } = picture(['2026-10-25'], { bookings: [booking('2026-10-25T00:30:00Z', 60)] });
    expect(axis.length).toBe(1500);
    expect(columns[0]?.bookings[0]).toMatchObject({ from: 150, to: 210 });
  });

  it('shows what other calendars take, on each day that it touches', () => {
    const busy = [{ startsAt: '2026-11-24T22:00:00Z', endsAt: '2026-11-25T08:00:00Z' }];
    const { columns, drawn } = picture(['2026-11-24', '2026-11-25', '2026-11-26'], { busy });
    expect(columns.map((column) => column.busy)).toEqual([[{ from: 1380, to: 1440 }], [{ from: 0, to: 540 }], []]);
    expect(drawn).toEqual({ from: 540, to: 1020 });
  });

  it('says what is out of the ordinary', () => {
    const absences = [{ id: 'a', startsAt: '2026-11-24T12:00', endsAt: '2026-11-25T00:00', note: 'Course' }];
    const specialDays = [{ date: '2026-11-25', openings: [], note: '' }];
    const { columns } = picture(['2026-11-24', '2026-11-25'], { absences, hours: { openings: [], specialDays } });
    expect(columns.map(({ notes }) => notes.map(({ words }) => words))).toEqual([
      ['Away · Course'],
      ['Closed this day'],
    ]);
    const [change] = picture(['2026-10-25'], {}).columns[0]?.notes ?? [];
    expect(change?.words).toBe('Clocks go back from 03:00 to 02:00');
  });

  it('draws as many hours as there is something in', () => {
    const openings = [{ weekday: 2, starts: '07:30', ends: '12:00' }];
    const { drawn } = picture(['2026-11-24'], {
      hours: { openings, specialDays: [] },
      bookings: [booking('2026-11-24T19:00:00Z', 50)],
    });
    expect(drawn).toEqual({ from: 420, to: 1260 });
  });
});
