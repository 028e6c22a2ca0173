package app.visavis.shared.database;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How far a replica is behind, by what it lacks: since when has the primary had transactions that the replica has not
 * applied? {@code Seconds_Behind_Source} says 0 while transactions have not even arrived, and nothing when it stopped.
 */
final class Lag {
    /** Hours of looking; a replica that is further behind has been an alarm for long. */
    private static final int SAMPLES = 5_000;

    private record Sample(Instant at, String transactions) {}

    /** Whether the replica has applied a set of transactions. */
    interface Replica {
        boolean has(String transactions) throws SQLException;
    }

    private final Deque<Sample> unapplied = new ArrayDeque<>();

    /** What the primary had at that moment. */
    void sample(Instant at, String transactions) {
        var last = unapplied.peekLast();
        if (unapplied.size() < SAMPLES && (last == null || !last.transactions().equals(transactions))) {
            unapplied.addLast(new Sample(at, transactions));
        }
    }

    /** @return zero when everything that was ever sampled is applied */
    Duration behind(Instant now, Replica replica) throws SQLException {
        while (!unapplied.isEmpty() && replica.has(unapplied.peekFirst().transactions())) {
            unapplied.removeFirst();
        }
        return behind(now);
    }

    /** The same, with a replica that cannot be asked. */
    Duration behind(Instant now) {
        return unapplied.isEmpty()
                ? Duration.ZERO
                : Duration.between(unapplied.peekFirst().at(), now);
    }
}
