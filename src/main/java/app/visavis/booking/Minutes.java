package app.visavis.booking;

import java.time.Instant;

/** Instants as whole minutes since 1970: what the merge of free slots counts in. */
final class Minutes {
    private static final int SECONDS = 60;

    private Minutes() {}

    static long of(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS);
    }

    static long ofSeconds(long seconds) {
        return Math.floorDiv(seconds, SECONDS);
    }

    static Instant instant(long minutes) {
        return Instant.ofEpochSecond(minutes * SECONDS);
    }
}
