import { Booking } from '../booking/booking.model';
import { DayNote, notesOf } from './agenda-notes';
import { axisOf, DayAxis, missingPart, Part, partsOfWall, placeOf, span } from './day-axis';
import { absentPart, Hours, openParts } from './day-hours';
import { Absence, BusyTime, DeskOffering } from './desk.model';
import { Lane, lanesOf } from './lanes';
import { ZoneDay } from './zone-days';

/** A booking takes at least this many minutes of the picture, or it could be neither read nor hit. */
export const LEAST_DRAWN = 24;
const MINUTE = 60_000;

/** What a picture of some days is made of. */
export interface AgendaFacts {
  zone: string;
  bookings: readonly Booking[];
  hours: Hours;
  absences: readonly Absence[];
  /** What other calendars take. */
  busy: readonly BusyTime[];
  offerings: readonly DeskOffering[];
}

export interface PlacedBooking extends Part, Lane {
  booking: Booking;
}

/** One day of the picture; all parts are minutes on the axis. */
export interface Column {
  day: ZoneDay;
  notes: DayNote[];
  open: Part[];
  missing?: Part;
  absences: (Part & { note: string })[];
  /** What other calendars take. */
  busy: Part[];
  /** Kept free before and after bookings. */
  buffers: Part[];
  /** What began on the day before and is not over. */
  leftOver: Part[];
  bookings: PlacedBooking[];
}

export interface Picture {
  axis: DayAxis;
  /** The part of the axis that is drawn. */
  drawn: Part;
  columns: Column[];
}

/** Places everything on days that stand beside each other. What was cancelled or lapsed takes no room. */
export function pictureOf(days: readonly ZoneDay[], facts: AgendaFacts): Picture {
  const axis = axisOf(days);
  const columns = days.map((day) => columnOf(axis, day, facts));
  const all = columns.flatMap(({ open, bookings, leftOver, buffers }) => [
    ...open,
    ...leftOver,
    ...buffers,
    ...bookings.map(({ from, to }) => ({ from, to: Math.max(to, from + LEAST_DRAWN) })),
  ]);
  return { axis, drawn: span(axis, all), columns };
}

function columnOf(axis: DayAxis, day: ZoneDay, facts: AgendaFacts): Column {
  const place = (instant: number) => placeOf(axis, day, instant, facts.zone);
  const standing = facts.bookings.filter(takesRoom).map((booking) => ({
    booking,
    starts: Date.parse(booking.startsAt),
    ends: Date.parse(booking.endsAt),
  }));
  const own = standing.filter(({ starts }) => starts >= day.starts && starts < day.ends);
  const missing = missingPart(axis, day);
  return {
    day,
    notes: notesOf(day, facts),
    open: openParts(day.date, facts.hours).flatMap((part) => partsOfWall(axis, part)),
    ...(missing && { missing }),
    absences: facts.absences.flatMap((absence) => {
      const part = absentPart(day.date, absence);
      return part ? partsOfWall(axis, part).map((piece) => ({ ...piece, note: absence.note })) : [];
    }),
    busy: facts.busy
      .map(({ startsAt, endsAt }) => ({ from: place(Date.parse(startsAt)), to: place(Date.parse(endsAt)) }))
      .filter(({ from, to }) => to > from),
    buffers: own.flatMap(({ booking, starts, ends }) => {
      const offering = facts.offerings.find(({ id }) => id === booking.offering.id);
      const before = { from: place(starts - (offering?.bufferBefore ?? 0) * MINUTE), to: place(starts) };
      const after = { from: place(ends), to: place(ends + (offering?.bufferAfter ?? 0) * MINUTE) };
      return [before, after].filter(({ from, to }) => to > from);
    }),
    leftOver: standing
      .filter(({ starts, ends }) => starts < day.starts && ends > day.starts)
      .map(({ ends }) => ({ from: 0, to: place(ends) })),
    bookings: lanesOf(
      own.map(({ booking, starts, ends }) => ({ booking, from: place(starts), to: place(ends) })),
      LEAST_DRAWN,
    ),
  };
}

export function takesRoom({ state }: Booking): boolean {
  return state !== 'CANCELLED' && state !== 'LAPSED';
}
