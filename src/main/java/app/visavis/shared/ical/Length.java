package app.visavis.shared.ical;

import app.visavis.shared.ical.CalendarUnreadable.Reason;
import app.visavis.shared.ical.Moments.Moment;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How long an entry is: days as the calendar counts them, and an exact rest.
 *
 * @param days each as long as the clock makes it
 */
record Length(long days, Duration rest) {
    private static final int WEEK = 7;

    static Length of(VEvent event, Moments moments) {
        var start = moments.of(event.getDateStart().getValue(), event.getDateStart());
        if (event.getDateEnd() != null && !Moments.isMissing(event.getDateEnd().getValue())) {
            return between(start, moments.of(event.getDateEnd().getValue(), event.getDateEnd()));
        }
        if (event.getDuration() != null) {
            return written(event.getDuration().getValue());
        }
        return new Length(start.date() ? 1 : 0, Duration.ZERO);
    }

    private static Length between(Moment start, Moment end) {
        if (start.date() && end.date()) {
            var days = requireForward(ChronoUnit.DAYS.between(start.local(), end.local()), "DTEND");
            // Some programs write a single day as one that ends where it begins.
            return new Length(Math.max(days, 1), Duration.ZERO);
        }
        var rest = Duration.between(start.instant(), end.instant());
        requireForward(rest.getSeconds(), "DTEND");
        return new Length(0, rest);
    }

    /** What ends before it begins is busy at a time that nobody can tell. */
    private static long requireForward(long length, String property) {
        if (length < 0) {
            throw new CalendarUnreadable(Reason.ENTRY_UNREADABLE, property);
        }
        return length;
    }

    private static Length written(biweekly.util.Duration length) {
        requireForward(length.toMillis(), "DURATION");
        var rest = Duration.ofHours(or(length.getHours()))
                .plusMinutes(or(length.getMinutes()))
                .plusSeconds(or(length.getSeconds()));
        return new Length(or(length.getWeeks()) * WEEK + or(length.getDays()), rest);
    }

    private static long or(Integer part) {
        return part == null ? 0 : part;
    }

    Span from(Moment start) {
        return new Span(
                start.instant(),
                Moments.at(start.local().plusDays(days), start.rules()).plus(rest));
    }

    /** With an hour or more to spare for a change of the clock. */
    Duration atMost() {
        return Duration.ofDays(days + 1).plus(rest);
    }
}
