package app.visavis.booking;

import app.visavis.practice.BookingRules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a practice's notice and horizon leave to be booked at a moment, in epoch minutes: a start that is exactly the
 * notice or exactly the horizon away is within.
 *
 * @param earliest the first start
 * @param until the first start that is too far ahead
 */
record BookingWindow(long earliest, long until) {
    /** All that is still to come: what binds clients does not bind the practitioner. */
    static BookingWindow all(Instant now) {
        return new BookingWindow(Minutes.of(now) + 1, Long.MAX_VALUE);
    }

    static BookingWindow of(BookingRules rules, Instant now) {
        var thisMinute = Minutes.of(now);
        var soonest = Minutes.of(now.plus(Duration.ofMinutes(1)).minusNanos(1)) + rules.noticeMinutes();
        return new BookingWindow(
                Math.max(soonest, thisMinute + 1),
                thisMinute + Duration.ofDays(rules.horizonDays()).toMinutes() + 1);
    }

    /** What of it is on these days. */
    BookingWindow within(DateRange days, ZoneId zone) {
        return new BookingWindow(
                Math.max(earliest, Minutes.of(days.start(zone))), Math.min(until, Minutes.of(days.end(zone))));
    }
}
