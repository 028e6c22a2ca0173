package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.MOVE_TOO_LATE;
import static app.visavis.booking.BookingRefused.Reason.NOT_CONFIRMED;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long one of the two may put a booking to another time.
 *
 * @param until the last moment; null when it cannot be moved at all
 */
record Leeway(@Nullable Instant until) {
    static Leeway of(Booking booking, Party mover) {
        if (booking.state != BookingState.CONFIRMED) {
            return new Leeway(null);
        }
        return new Leeway(mover == Party.CLIENT ? booking.freeUntil() : booking.startsAt);
    }

    boolean isLeft(Instant now) {
        return until != null && !now.isAfter(until);
    }

    void require(Instant now) {
        if (until == null) {
            throw new BookingRefused(NOT_CONFIRMED);
        }
        if (!isLeft(now)) {
            throw new BookingRefused(MOVE_TOO_LATE);
        }
    }
}
