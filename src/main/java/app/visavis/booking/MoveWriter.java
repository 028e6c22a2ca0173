package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.LIMIT_REACHED;
import static app.visavis.booking.BookingRefused.Reason.SLOT_TAKEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Moves a booking with its cells: one transaction, which a deadlock may end and {@link Moves} begin again. */
@ApplicationScoped
class MoveWriter {
    private final Bookings bookings;
    private final Diary diary;
    private final OccupiedCells cells;
    private final DayLimits days;
    private final Event<BookingEvent> events;

    MoveWriter(Bookings bookings, Diary diary, OccupiedCells cells, DayLimits days, Event<BookingEvent> events) {
        this.bookings = bookings;
        this.diary = diary;
        this.cells = cells;
        this.days = days;
        this.events = events;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    BookingView write(UUID id, UUID by, Instant startsAt, Instant now) {
        var booking = diary.requireLocked(id);
        var former = Slot.of(booking, booking.startsAt);
        if (former.startsAt().equals(startsAt)) {
            return bookings.require(id);
        }
        var mover = bookings.require(id).partyOf(by);
        count(booking, startsAt, mover);
        booking.reschedule(startsAt, mover, now);
        if (!cells.move(booking, former)) {
            throw new BookingRefused(SLOT_TAKEN);
        }
        var view = bookings.require(id);
        events.fire(new BookingEvent.Rescheduled(view, former.startsAt(), by));
        return view;
    }

    /** Its former day has one less before the new one is judged: they may be the same. */
    private void count(Booking booking, Instant startsAt, Party mover) {
        days.lock(booking.practiceId, booking.startsAt, startsAt);
        days.give(booking.practiceId, booking.startsAt);
        if (mover == Party.PRACTITIONER) {
            days.count(booking.practiceId, startsAt);
        } else if (!days.take(booking.practiceId, startsAt)) {
            throw new BookingRefused(LIMIT_REACHED);
        }
    }
}
