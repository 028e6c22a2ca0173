package app.visavis.shared.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a failed attempt: 1 minute, doubling to 6 hours, each shortened by up to a fifth at random. */
final class BackOff {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int DOUBLINGS = 9;
    private static final double JITTER = 0.2;

    private BackOff() {}

    /** @param attempt the number of the attempt that failed, from 1 */
    static Duration after(int attempt, RandomGenerator random) {
        var doubled = FIRST.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
        var longest = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        // Jitter only shortens, so that no wait is longer than announced.
        return Duration.ofMillis((long) (longest.toMillis() * (1 - JITTER * random.nextDouble())));
    }
}
