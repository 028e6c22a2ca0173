package app.visavis.booking;

import app.visavis.practice.BookingLimits;
import app.visavis.practice.OfferingView;
import app.visavis.practice.PracticeView;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Which times are looked for.
 *
 * @param shape what must fit
 * @param window what notice and horizon leave
 * @param limits beyond which nothing is found
 * @param range the local days on which it may begin
 * @param elsewhere what other calendars take
 * @param self the booking that is in nobody's way, because it is the one to be moved
 */
record SlotQuery(
        FreeSlots shape, BookingWindow window, BookingLimits limits, DateRange range, Elsewhere elsewhere, UUID self) {
    /** More than any consultation with its buffers. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final UUID NOBODY = new UUID(0, 0);

    /** What a client may book. */
    static SlotQuery of(
            PracticeView practice, OfferingView offering, DateRange range, Elsewhere elsewhere, Instant now) {
        return new SlotQuery(
                FreeSlots.of(offering),
                BookingWindow.of(practice.rules(), now),
                practice.limits(),
                range,
                elsewhere,
                NOBODY);
    }

    /** From when until when it matters what is taken. */
    record Reach(Instant from, Instant until) {}

    /** Whole weeks where those are limited; and a little beyond, since a neighbour's buffer may be in the way. */
    Reach reach(ZoneId zone) {
        var counted = limits.weekly() == null ? range : range.wholeWeeks();
        return new Reach(counted.start(zone).minus(LONGEST), counted.end(zone).plus(LONGEST));
    }
}
