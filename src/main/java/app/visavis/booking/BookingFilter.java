package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.QUERY_INVALID;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which bookings a list shows.
 *
 * @param condition on the booking {@code b} and the moment {@code :now}
 * @param ascending the next one first, else the latest one first
 */
record BookingFilter(String condition, boolean ascending) {
    private static final String LIVE = "b.endsAt > :now and (b.state = CONFIRMED"
            + " or b.state = HELD and (b.paying = true or b.heldUntil > :now))";

    /** Null for all, {@code coming}, {@code past}, or the name of a state. */
    static BookingFilter parse(@Nullable String state) {
        return switch (state) {
            case null -> new BookingFilter(":now = :now", false);
            case "coming" -> new BookingFilter(LIVE, true);
            case "past" -> new BookingFilter("not (" + LIVE + ")", false);
            default -> new BookingFilter(":now = :now and b.state = " + stateNamed(state), false);
        };
    }

    private static BookingState stateNamed(String name) {
        try {
            return BookingState.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new BookingRefused(QUERY_INVALID, "A state is coming, past or the name of one.");
        }
    }
}
