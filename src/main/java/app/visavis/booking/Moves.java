package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.SLOT_TAKEN;

import app.visavis.shared.database.DeadlockRetry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Puts bookings to another time, by transactions of its own: a race may need more than one. */
@ApplicationScoped
class Moves {
    private final MoveTimes times;
    private final HoldReaper reaper;
    private final MoveWriter writer;
    private final Bookings bookings;
    private final Clock clock;

    Moves(MoveTimes times, HoldReaper reaper, MoveWriter writer, Bookings bookings, Clock clock) {
        this.times = times;
        this.reaper = reaper;
        this.writer = writer;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** For the client or the practitioner; to the time that it has already changes nothing. */
    BookingView move(UUID id, UUID by, Instant startsAt) {
        var now = clock.instant();
        var booking = bookings.requireOf(id, by);
        if (booking.startsAt().equals(startsAt)) {
            return booking;
        }
        var slot = times.requireMovable(booking, booking.partyOf(by), startsAt, now);
        reaper.reap(slot, now);
        return DeadlockRetry.call(() -> writer.write(id, by, startsAt, now))
                .orElseThrow(() -> new BookingRefused(SLOT_TAKEN));
    }
}
