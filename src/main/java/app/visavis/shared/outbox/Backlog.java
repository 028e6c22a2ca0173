package app.visavis.shared.outbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has not left the house.
 *
 * @param oldest the age in seconds of the oldest row that waits; grows while somebody outside does not take it
 * @param overdue how many seconds ago the next row was due; grows while no relay works
 */
record Backlog(long waiting, long parked, double oldest, double overdue) {
    static final Backlog NONE = new Backlog(0, 0, 0, 0);

    private static final double MILLIS = 1_000;

    static Backlog of(long waiting, long parked, @Nullable Instant createdAt, @Nullable Instant dueAt, Instant now) {
        return new Backlog(waiting, parked, since(createdAt, now), since(dueAt, now));
    }

    private static double since(@Nullable Instant then, Instant now) {
        return then == null ? 0 : Math.max(0, Duration.between(then, now).toMillis() / MILLIS);
    }
}
