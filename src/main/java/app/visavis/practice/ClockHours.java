package app.visavis.practice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;

/**
 * A stretch of a day as the desk writes it.
 *
 * @param starts {@code 09:00}, on the five-minute grid
 * @param ends at or before the start it is on the next day; equal is a whole day
 */
record ClockHours(
        @NotNull @Pattern(regexp = CLOCK) String starts,
        @NotNull @Pattern(regexp = CLOCK) String ends) {
    static final String CLOCK = "([01]\\d|2[0-3]):[0-5][05]";

    static ClockHours of(Hours hours) {
        return new ClockHours(clock(hours.startsMinute()), clock(hours.endsMinute()));
    }

    Hours hours() {
        return new Hours(minute(starts), minute(ends));
    }

    private static String clock(int minute) {
        return LocalTime.MIN.plusMinutes(minute).toString();
    }

    private static int minute(String clock) {
        return LocalTime.parse(clock).toSecondOfDay() / 60;
    }
}
