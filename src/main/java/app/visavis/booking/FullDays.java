package app.visavis.booking;

import app.visavis.practice.BookingLimits;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/** The local days and weeks in which a practice takes no more bookings. */
final class FullDays {
    private static final int WEEK = 7;

    private FullDays() {}

    /**
     * @param booked when the consultations of these days begin, or of their whole weeks if those are limited; epoch
     *     minutes
     * @return a union of intervals in which no more consultation may begin
     */
    static long[] of(BookingLimits limits, ZoneId zone, DateRange days, long[] booked) {
        var full = new Longs();
        var starts = booked.clone();
        Arrays.sort(starts);
        if (limits.daily() != null) {
            add(full, days, 1, limits.daily(), starts, zone);
        }
        if (limits.weekly() != null) {
            add(full, days.wholeWeeks(), WEEK, limits.weekly(), starts, zone);
        }
        return Intervals.union(full.toArray());
    }

    private static void add(Longs full, DateRange days, int length, int limit, long[] starts, ZoneId zone) {
        for (var date = days.from(); !date.isAfter(days.to()); date = date.plusDays(length)) {
            var start = midnight(date, zone);
            var end = midnight(date.plusDays(length), zone);
            if (before(starts, end) - before(starts, start) >= limit) {
                full.add(start);
                full.add(end);
            }
        }
    }

    private static long midnight(LocalDate date, ZoneId zone) {
        return Minutes.of(date.atStartOfDay(zone).toInstant());
    }

    /** How many of them come before a moment. */
    private static int before(long[] starts, long moment) {
        var at = Arrays.binarySearch(starts, moment);
        while (at > 0 && starts[at - 1] == moment) {
            at--;
        }
        return at < 0 ? -at - 1 : at;
    }
}
