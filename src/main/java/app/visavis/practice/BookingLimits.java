package app.visavis.practice;

import org.jspecify.annotations.Nullable;

/**
 * How many bookings a practice takes.
 *
 * @param daily that start on one local day; null: as many as there is time for
 * @param weekly that start in one local week, from Monday; null: as many as there is time for
 */
public record BookingLimits(
        @Nullable Integer daily, @Nullable Integer weekly) {
    public static final BookingLimits NONE = new BookingLimits(null, null);
}
