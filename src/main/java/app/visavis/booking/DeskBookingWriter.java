package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.SLOT_TAKEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Writes a practitioner's booking with its cells: one transaction, which {@link DeskBookings} may begin again. */
@ApplicationScoped
class DeskBookingWriter {
    private final EntityManager entities;
    private final Bookings bookings;
    private final OccupiedCells cells;
    private final HoldLimits limits;
    private final DayLimits days;
    private final BrowserHolds secrets;
    private final Event<BookingEvent> events;
    private final BookingConfig config;

    DeskBookingWriter(
            EntityManager entities,
            Bookings bookings,
            OccupiedCells cells,
            HoldLimits limits,
            DayLimits days,
            BrowserHolds secrets,
            Event<BookingEvent> events,
            BookingConfig config) {
        this.entities = entities;
        this.bookings = bookings;
        this.cells = cells;
        this.limits = limits;
        this.days = days;
        this.secrets = secrets;
        this.events = events;
        this.config = config;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    BookingView write(Slot slot, Invitee invitee, Charge charge, Instant now) {
        limits.requireInvitable(slot.practiceId(), now);
        days.count(slot.practiceId(), slot.startsAt());
        var booking = Booking.invited(slot, invitee, charge, config.invitation(), now);
        entities.persist(booking);
        if (!cells.take(booking)) {
            throw new BookingRefused(SLOT_TAKEN);
        }
        events.fire(new BookingEvent.Held(bookings.require(booking.id)));
        if (invitee.clientId() != null && charge == Charge.SETTLED) {
            bookings.confirm(booking.id);
        } else {
            invite(booking, invitee);
        }
        return bookings.require(booking.id);
    }

    /** Who has an account signs in; whoever reads the mail proves by the secret that it is meant for them. */
    private void invite(Booking booking, Invitee invitee) {
        var secret = invitee.email() == null ? null : secrets.secretOf(booking.id);
        events.fire(new BookingEvent.Invited(bookings.require(booking.id), invitee.email(), secret));
    }
}
