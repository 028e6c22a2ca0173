package app.visavis.practice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * When a practitioner is busy elsewhere, as far as it is known.
 *
 * @param spans start and end of each stretch
 * @param closesAt until when this is trusted; far away without a calendar
 * @param until how far ahead it is known
 * @param zones by whose clocks it was read
 */
public record BusyTimes(List<Span> spans, Instant closesAt, Instant until, Set<ZoneId> zones) {
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Of somebody who has no other calendar. */
    public static final BusyTimes NONE = new BusyTimes(List.of(), NEVER, NEVER, Set.of());

    /** A stretch of time. */
    public record Span(Instant startsAt, Instant endsAt) {}

    /** Whether anything may be offered: whoever does not know when they are busy has nothing to offer. */
    public boolean isKnown(ZoneId zone, Instant now) {
        return now.isBefore(closesAt) && zones.stream().allMatch(zone::equals);
    }
}
