package app.visavis.practice;

import java.time.DayOfWeek;

/** What is open on a day of every week, unless that date is special. */
public record WeeklyOpening(DayOfWeek weekday, Hours hours) {
    public WeeklyOpening(DayOfWeek weekday, int startsMinute, int endsMinute) {
        this(weekday, new Hours(startsMinute, endsMinute));
    }
}
