import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What the service acknowledged, and when: held against the database in the end. */
final class Ledger {
    private static final double SECOND = 1e9;

    private final Map<UUID, String> bookings = new ConcurrentHashMap<>();
    private final Set<String> messages = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final Map<Integer, Long> slowest = new ConcurrentSkipListMap<>();
    private volatile boolean isClosed;
    private long lastAt;
    private long longestPause;

    void booked(UUID id, String state) {
        bookings.put(id, state);
        acknowledged();
    }

    void sent(String clientId, String seq) {
        messages.add(clientId + " " + seq);
        acknowledged();
    }

    private synchronized void acknowledged() {
        var now = System.nanoTime();
        longestPause = lastAt == 0 ? 0 : Math.max(longestPause, now - lastAt);
        lastAt = now;
    }

    void answered(int status, long nanos, String what) {
        statuses.merge(status, 1, Integer::sum);
        slowest.merge(status, nanos, Math::max);
        if (status >= 500 && status != 503) {
            System.out.println(status + " " + what);
        }
    }

    int size() {
        return Math.min(bookings.size(), messages.size());
    }

    boolean isOpen() {
        return !isClosed;
    }

    void close() {
        isClosed = true;
    }

    /** @return whether everything is there, and nothing was answered by a fault */
    boolean judge(Connection database) throws SQLException {
        List<String> lost = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        try (var statement = database.createStatement()) {
            try (var rows = statement.executeQuery("SELECT id, state FROM booking")) {
                while (rows.next()) {
                    var id = Database.id(rows.getBytes(1));
                    kept.add(id.toString());
                    kept.add(id + " " + rows.getString(2));
                }
            }
            try (var rows = statement.executeQuery("SELECT client_id, seq FROM message")) {
                while (rows.next()) {
                    kept.add(rows.getString(1) + " " + rows.getLong(2));
                }
            }
        }
        // A hold may have been confirmed without the news of it having arrived.
        bookings.forEach((id, state) -> {
            if (!kept.contains(state.equals("HELD") ? id.toString() : id + " " + state)) {
                lost.add("booking " + id + " " + state);
            }
        });
        messages.stream().filter(message -> !kept.contains(message)).forEach(message -> lost.add("message " + message));
        var faults = statuses.entrySet().stream()
                .filter(entry -> entry.getKey() >= 500 && entry.getKey() != 503)
                .mapToInt(Map.Entry::getValue)
                .sum();
        lost.forEach(System.out::println);
        System.out.printf("answers %s, slowest (s) %s%n", statuses, seconds());
        System.out.printf(
                "acknowledged: %d bookings, %d messages; lost: %d; faults: %d; longest pause: %.1f s%n",
                bookings.size(), messages.size(), lost.size(), faults, longestPause / SECOND);
        return lost.isEmpty() && faults == 0 && !bookings.isEmpty() && !messages.isEmpty();
    }

    private Map<Integer, Double> seconds() {
        Map<Integer, Double> seconds = new ConcurrentSkipListMap<>();
        slowest.forEach((status, nanos) -> seconds.put(status, Math.round(nanos / SECOND * 10) / 10.0));
        return seconds;
    }
}
