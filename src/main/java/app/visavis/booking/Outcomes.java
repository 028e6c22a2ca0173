package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.BOOKING_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The door to what came of bookings: said by the practitioner, or by time. */
@ApplicationScoped
@Transactional
class Outcomes {
    private final Bookings bookings;
    private final Diary diary;
    private final MoneyLeft money;
    private final Instance<AttendanceOfBooking> attendances;
    private final Event<BookingEvent> events;
    private final BookingConfig config;
    private final Clock clock;

    Outcomes(
            Bookings bookings,
            Diary diary,
            MoneyLeft money,
            Instance<AttendanceOfBooking> attendances,
            Event<BookingEvent> events,
            BookingConfig config,
            Clock clock) {
        this.bookings = bookings;
        this.diary = diary;
        this.money = money;
        this.attendances = attendances;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    /** As the practitioner says; saying it again changes nothing, saying something else corrects it for a while. */
    BookingView decide(UUID id, UUID practitionerId, Outcome outcome) {
        if (!bookings.require(id).practitionerId().equals(practitionerId)) {
            throw new BookingRefused(BOOKING_NOT_FOUND);
        }
        var booking = diary.requireLocked(id);
        var now = clock.instant();
        if (!outcome.isOf(booking)) {
            outcome.requireTrue(booking, presences(List.of(id)).getOrDefault(id, Presence.NOBODY), now);
        }
        return enter(booking, outcome, now);
    }

    /**
     * What is long over took place. Where one of the two waited in vain, the practitioner has until corrections end.
     *
     * @return false when somebody else has decided it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean complete(UUID id) {
        var booking = diary.requireLocked(id);
        if (booking.state != BookingState.CONFIRMED) {
            return false;
        }
        enter(booking, Outcome.TOOK_PLACE, clock.instant());
        return true;
    }

    Map<UUID, Presence> presences(Collection<UUID> bookingIds) {
        Map<UUID, Presence> found = new HashMap<>();
        attendances.forEach(source -> found.putAll(source.ofBookings(bookingIds)));
        return found;
    }

    private BookingView enter(Booking booking, Outcome outcome, Instant now) {
        if (!outcome.isOf(booking)) {
            booking.end(outcome, config.outcomeCorrectable(), now);
            events.fire(eventOf(outcome, booking));
        }
        return bookings.require(booking.id);
    }

    private BookingEvent eventOf(Outcome outcome, Booking booking) {
        var view = bookings.require(booking.id);
        if (outcome.absent() == null) {
            return new BookingEvent.Completed(view);
        }
        var left = money.of(booking);
        return new BookingEvent.Missed(view, outcome.absent(), outcome.refundOf(left), booking.price.minus(left));
    }
}
