package app.visavis.notification;

import app.visavis.booking.BookingState;
import app.visavis.booking.BookingView;
import java.time.Duration;
import java.time.Instant;

/** When people are reminded of what they have booked. */
enum ReminderKind {
    DAY(Duration.ofDays(1), Duration.ofHours(1)),
    HOUR(Duration.ofHours(1), Duration.ZERO);

    private final Duration before;
    private final Duration until;

    ReminderKind(Duration before, Duration until) {
        this.before = before;
        this.until = until;
    }

    /** Bookings that start after this moment are not too late for it: after a standstill nobody is told of the past. */
    Instant after(Instant now) {
        return now.plus(until);
    }

    /** Bookings that start after this moment are too early for it. */
    Instant until(Instant now) {
        return now.plus(before);
    }

    /** Not when the last letter about it came later than this reminder is due: it would only repeat it. */
    boolean isDue(BookingView booking, Instant now) {
        return booking.state() == BookingState.CONFIRMED
                && booking.startsAt().isAfter(after(now))
                && !booking.startsAt().isAfter(until(now))
                && !booking.changedAt().isAfter(booking.startsAt().minus(before));
    }
}
