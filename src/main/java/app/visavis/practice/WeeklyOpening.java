package app.visavis.practice;

import java.time.DayOfWeek;

/**
 * An opening in the practice's local time.
 *
 * @param startsMinute minutes after midnight of {@code weekday}, a multiple of 5
 * @param endsMinute minutes after midnight; at or before the start it is on the next day
 */
public record WeeklyOpening(DayOfWeek weekday, int startsMinute, int endsMinute) {
    private static final int DAY = 24 * 60;

    static WeeklyOpening of(Opening opening) {
        return new WeeklyOpening(DayOfWeek.of(opening.weekday), opening.startsMinute, opening.endsMinute);
    }

    /** How many minutes of the local clock it lasts: 5–1440. */
    public int length() {
        var length = endsMinute - startsMinute;
        return length > 0 ? length : length + DAY;
    }
}
