package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.LIMIT_REACHED;
import static app.visavis.booking.BookingRefused.Reason.SLOT_TAKEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Writes a hold with its cells: one transaction, which a deadlock may end and {@link Holds} begin again. */
@ApplicationScoped
class HoldWriter {
    private final EntityManager entities;
    private final Bookings bookings;
    private final OccupiedCells cells;
    private final HoldLimits limits;
    private final DayLimits days;
    private final Event<BookingEvent> events;

    HoldWriter(
            EntityManager entities,
            Bookings bookings,
            OccupiedCells cells,
            HoldLimits limits,
            DayLimits days,
            Event<BookingEvent> events) {
        this.entities = entities;
        this.bookings = bookings;
        this.cells = cells;
        this.limits = limits;
        this.days = days;
        this.events = events;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    BookingView write(Slot slot, Holder holder, Instant heldUntil, Instant now) {
        if (holder.browser() != null) {
            bookings.releaseHoldsOf(holder.browser());
        }
        limits.require(holder, slot, now);
        if (!days.take(slot.practiceId(), slot.startsAt())) {
            throw new BookingRefused(LIMIT_REACHED);
        }
        var booking = new Booking(slot, holder, heldUntil, now);
        entities.persist(booking);
        if (!cells.take(booking)) {
            throw new BookingRefused(SLOT_TAKEN);
        }
        var view = bookings.require(booking.id);
        events.fire(new BookingEvent.Held(view));
        return view;
    }
}
