package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.CALENDAR_UNREADABLE;
import static app.visavis.booking.BookingRefused.Reason.SLOT_TAKEN;

import app.visavis.practice.BusyTimes;
import app.visavis.practice.PracticeView;
import java.time.Instant;
import java.util.stream.LongStream;

/**
 * The practitioner's other calendars as booking sees them: they take time, or forbid to offer any.
 *
 * @param known whether what they say is to be trusted
 */
record Elsewhere(BusyTimes times, boolean known) {
    /** For whoever is not bound by them. */
    static final Elsewhere NOTHING = new Elsewhere(BusyTimes.NONE, true);

    private static final int ALMOST_A_MINUTE = 59;

    static Elsewhere of(BusyTimes times, PracticeView practice, Instant now) {
        return new Elsewhere(times, times.isKnown(practice.zone(), now));
    }

    /** What is taken here and there, in epoch minutes; a minute that has begun is taken. */
    long[] and(long[] taken) {
        var there = times.spans().stream()
                .flatMapToLong(span -> LongStream.of(
                        Minutes.of(span.startsAt()), Minutes.of(span.endsAt().plusSeconds(ALMOST_A_MINUTE))));
        return LongStream.concat(LongStream.of(taken), there).toArray();
    }

    /** The minute before which a consultation of this shape must start to end within what is known, or with it. */
    long until(FreeSlots shape) {
        return known ? Minutes.of(times.until()) - shape.minutes() - shape.bufferAfter() + 1 : Long.MIN_VALUE;
    }

    void require(Slot slot) {
        if (!known || slot.blocksUntil().isAfter(times.until())) {
            throw new BookingRefused(CALENDAR_UNREADABLE);
        }
        if (times.spans().stream()
                .anyMatch(span -> span.startsAt().isBefore(slot.blocksUntil())
                        && span.endsAt().isAfter(slot.blocksFrom()))) {
            throw new BookingRefused(SLOT_TAKEN);
        }
    }
}
