package app.visavis.booking;

import app.visavis.practice.BookingRules;
import java.time.Duration;
import java.time.Instant;

/**
 * What a practice's notice and horizon leave to be booked at a moment, in epoch minutes.
 *
 * @param earliest the first start
 * @param until the first start that is too far ahead
 */
record BookingWindow(long earliest, long until) {
    static BookingWindow of(BookingRules rules, Instant now) {
        var nextMinute = Minutes.of(now) + 1;
        return new BookingWindow(
                nextMinute + rules.noticeMinutes(),
                nextMinute + Duration.ofDays(rules.horizonDays()).toMinutes());
    }
}
