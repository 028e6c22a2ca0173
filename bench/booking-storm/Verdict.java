import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What SQL says of the storm: each number is a count of broken promises and must be 0. */
final class Verdict {
    private static final String LIVE = "('HELD', 'CONFIRMED', 'COMPLETED', 'NO_SHOW')";

    private final Map<String, Long> broken = new LinkedHashMap<>();

    static Verdict of(Connection database, List<Known> known, List<UUID> paid, long faults) throws SQLException {
        var verdict = new Verdict();
        verdict.broken.put("answers 5xx", faults);
        verdict.broken.put("overlapping bookings", Database.count(database, "SELECT COUNT(*) FROM booking a JOIN booking b"
                + " ON a.practice_id = b.practice_id AND a.id < b.id"
                + " AND a.blocks_from < b.blocks_until AND b.blocks_from < a.blocks_until"
                + " WHERE a.state IN " + LIVE + " AND b.state IN " + LIVE));
        verdict.broken.put("cells of nobody", Database.count(database, "SELECT COUNT(*) FROM occupied_cell c"
                + " LEFT JOIN booking b ON b.id = c.booking_id AND b.state IN " + LIVE
                + " AND b.practice_id = c.practice_id AND c.starts_at >= b.blocks_from AND c.starts_at < b.blocks_until"
                + " WHERE b.id IS NULL"));
        verdict.broken.put("bookings without all their cells", Database.count(database, "SELECT COUNT(*) FROM (SELECT b.id"
                + " FROM booking b LEFT JOIN occupied_cell c ON c.booking_id = b.id WHERE b.state IN " + LIVE
                + " GROUP BY b.id, b.blocks_from, b.blocks_until"
                + " HAVING COUNT(c.starts_at) <> TIMESTAMPDIFF(MINUTE, b.blocks_from, b.blocks_until) / 5) x"));
        verdict.broken.put("cells taken twice", Database.count(database, "SELECT COUNT(*) FROM (SELECT 1"
                + " FROM occupied_cell GROUP BY practice_id, starts_at HAVING COUNT(*) > 1) x"));
        verdict.broken.put("wrong counts of limited days and weeks", wrongCounts(database));
        verdict.broken.put("acknowledged bookings lost or changed", lost(database, known));
        verdict.broken.put("payments with neither booking nor refund", unsettled(database, paid));
        return verdict;
    }

    /** Paid money that has become neither a booking nor a refund; also asked while the service settles. */
    static long unsettled(Connection database, List<UUID> paid) throws SQLException {
        Map<UUID, String> states = states(database, "SELECT p.booking_id, CONCAT(p.state, ' ', b.state), NULL"
                + " FROM payment p JOIN booking b ON b.id = p.booking_id");
        return paid.stream()
                .map(id -> states.getOrDefault(id, "none"))
                .filter(state -> !state.startsWith("PAID CONFIRMED") && !state.startsWith("REFUND"))
                .count();
    }

    /** By the local days of each practice, which SQL alone cannot tell without zone tables. */
    private static long wrongCounts(Connection database) throws SQLException {
        Map<String, Integer> starts = new HashMap<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT b.practice_id, p.zone,"
                        + " DATE_FORMAT(b.starts_at, '%Y-%m-%dT%H:%i:%sZ') FROM booking b"
                        + " JOIN practice p ON p.id = b.practice_id WHERE b.state IN " + LIVE)) {
            while (rows.next()) {
                var practice = Database.id(rows.getBytes(1));
                var day = Instant.parse(rows.getString(3)).atZone(ZoneId.of(rows.getString(2))).toLocalDate();
                var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                starts.merge(practice + "DAY" + day, 1, Integer::sum);
                starts.merge(practice + "WEEK" + monday, 1, Integer::sum);
            }
        }
        var wrong = 0L;
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "SELECT practice_id, unit, DATE_FORMAT(starts_on, '%Y-%m-%d'), bookings FROM booking_count")) {
            while (rows.next()) {
                var counted = Database.id(rows.getBytes(1)) + rows.getString(2) + rows.getString(3);
                wrong += starts.getOrDefault(counted, 0) == rows.getInt(4) ? 0 : 1;
            }
        }
        return wrong;
    }

    private static long lost(Connection database, List<Known> known) throws SQLException {
        var states = states(database, "SELECT id, state, DATE_FORMAT(starts_at, '%Y-%m-%dT%H:%i:%sZ') FROM booking");
        return known.stream().filter(booking -> !isKept(booking, states.get(booking.id))).count();
    }

    private static boolean isKept(Known booking, String stored) {
        return stored != null
                && switch (booking.state) {
                    case HELD, OVER -> stored.startsWith("HELD") || stored.startsWith("LAPSED");
                    case OPEN -> !stored.startsWith("CANCELLED");
                    case CONFIRMED -> stored.equals("CONFIRMED " + booking.startsAt);
                    case CANCELLED -> stored.startsWith("CANCELLED");
                    case LATE -> stored.startsWith("LAPSED") || stored.equals("CONFIRMED " + booking.startsAt);
                };
    }

    private static Map<UUID, String> states(Connection database, String sql) throws SQLException {
        Map<UUID, String> states = new HashMap<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                states.put(Database.id(rows.getBytes(1)), rows.getString(2) + " " + rows.getString(3));
            }
        }
        return states;
    }

    Map<String, Long> broken() {
        return broken;
    }

    boolean isKept() {
        return broken.values().stream().allMatch(count -> count == 0);
    }
}
