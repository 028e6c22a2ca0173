package app.visavis.practice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;

/**
 * One stretch of every week as the desk writes it.
 *
 * @param weekday 1 = Monday … 7 = Sunday
 * @param starts {@code 09:00}, on the five-minute grid
 * @param ends at or before the start it is on the next day; equal is a whole day
 */
public record Weekly(
        @NotNull @Min(1) @Max(SUNDAY) Integer weekday,
        @NotNull @Pattern(regexp = ClockHours.CLOCK) String starts,
        @NotNull @Pattern(regexp = ClockHours.CLOCK) String ends) {
    /** How many of them a practice may have. */
    public static final int MOST = 200;

    private static final int SUNDAY = 7;

    static Weekly of(WeeklyOpening opening) {
        var clock = ClockHours.of(opening.hours());
        return new Weekly(opening.weekday().getValue(), clock.starts(), clock.ends());
    }

    public WeeklyOpening opening() {
        return new WeeklyOpening(DayOfWeek.of(weekday), new ClockHours(starts, ends).hours());
    }
}
