package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.CLIENT_CAME;
import static app.visavis.booking.BookingRefused.Reason.NOT_BEGUN;
import static app.visavis.booking.BookingRefused.Reason.NOT_CONFIRMED;
import static app.visavis.booking.BookingRefused.Reason.NOT_OVER;
import static app.visavis.booking.BookingRefused.Reason.OUTCOME_SETTLED;

import app.visavis.shared.money.Money;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a booking: it took place, or one of the two did not come.
 *
 * @param absent null when it took place
 */
record Outcome(@Nullable Party absent) {
    static final Outcome TOOK_PLACE = new Outcome(null);

    BookingState state() {
        return absent == null ? BookingState.COMPLETED : BookingState.NO_SHOW;
    }

    boolean isOf(Booking booking) {
        return booking.state == state() && booking.absentParty == absent;
    }

    /**
     * Who is let down by the practitioner gets everything back.
     *
     * @param left how much of the price has not gone back yet
     */
    Money refundOf(Money left) {
        return absent == Party.PRACTITIONER ? left : left.zero();
    }

    /** Refuses to say of a client that they did not come while they still may, or of one who was there. */
    void requireTrue(Booking booking, Presence presence, Instant now) {
        if (absent != Party.CLIENT || now.isBefore(booking.startsAt)) {
            return;
        }
        if (presence.client()) {
            throw new BookingRefused(CLIENT_CAME);
        }
        if (now.isBefore(booking.endsAt)) {
            throw new BookingRefused(NOT_OVER);
        }
    }

    /**
     * Refuses what cannot be said of this booking, or not any more. Money that went back is not asked for again.
     *
     * @param correctable how long after the end another outcome may be said
     */
    void requirePossible(Booking booking, Duration correctable, Instant now) {
        if (now.isBefore(booking.startsAt)) {
            throw new BookingRefused(NOT_BEGUN);
        }
        var isDecided = booking.state == BookingState.COMPLETED || booking.state == BookingState.NO_SHOW;
        if (!isDecided && booking.state != BookingState.CONFIRMED) {
            throw new BookingRefused(NOT_CONFIRMED);
        }
        var isTooLate = now.isAfter(booking.endsAt.plus(correctable));
        if (isDecided && (isTooLate || booking.absentParty == Party.PRACTITIONER)) {
            throw new BookingRefused(OUTCOME_SETTLED);
        }
    }
}
