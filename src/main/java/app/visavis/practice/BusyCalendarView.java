package app.visavis.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that keeps the practice busy, without its secret address.
 *
 * @param busy how many stretches of time it takes from now on
 * @param closesAt when nothing can be booked any more, unless it is read again before
 */
public record BusyCalendarView(
        UUID id,
        String name,
        String host,
        CalendarState state,
        long busy,
        @Nullable Instant checkedAt,
        @Nullable Instant freshAt,
        Instant closesAt,
        @Nullable CalendarProblem problem) {

    /** How it stands. */
    public enum CalendarState {
        /** Not read yet; nothing can be booked. */
        NEW,
        FRESH,
        /** Could not be read the last time; what was read before still counts. */
        FAILING,
        /** Cannot be read; nothing can be booked. */
        CLOSED
    }

    static BusyCalendarView of(BusyCalendar calendar, long busy, Instant now) {
        return new BusyCalendarView(
                calendar.id,
                calendar.name,
                calendar.address().getHost(),
                state(calendar, now),
                busy,
                calendar.checkedAt,
                calendar.freshAt,
                calendar.closesAt,
                calendar.problem);
    }

    private static CalendarState state(BusyCalendar calendar, Instant now) {
        if (calendar.checkedAt == null) {
            return CalendarState.NEW;
        }
        if (calendar.isClosed(now)) {
            return CalendarState.CLOSED;
        }
        return calendar.problem == null ? CalendarState.FRESH : CalendarState.FAILING;
    }
}
