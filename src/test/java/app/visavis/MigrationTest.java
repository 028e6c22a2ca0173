package app.visavis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.VisavisTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The schema that the migrations make from nothing, on the database that the tests run against. */
@VisavisTest
class MigrationTest {
    /** The features that own tables, from the ground up; those in one line are strangers to each other. */
    private static final List<Map<String, Set<String>>> LEVELS = List.of(
            Map.of("shared", Set.of("stored_file", "outbox", "idempotency", "backup_run")),
            Map.of(
                    "account",
                    Set.of(
                            "account",
                            "account_role",
                            "account_session",
                            "refresh_token",
                            "registration",
                            "password_reset")),
            Map.of(
                    "practice",
                    Set.of(
                            "practice",
                            "practice_language",
                            "offering",
                            "opening",
                            "absence",
                            "special_day",
                            "special_opening",
                            "busy_calendar",
                            "busy_time")),
            Map.of("booking", Set.of("booking", "occupied_cell", "next_free", "booking_count", "calendar_link")),
            Map.of(
                    "payment",
                    Set.of("payment", "refund", "dispute", "stripe_event"),
                    "chat",
                    Set.of("conversation", "conversation_booking", "participant", "message"),
                    "call",
                    Set.of("call_room", "call_signal", "attendance")),
            Map.of("notification", Set.of("reminder")));

    @Inject
    DataSource database;

    @Inject
    Flyway flyway;

    @Test
    void everyMigrationIsAppliedAndUnchanged() {
        assertTrue(flyway.info().applied().length > 0);
        assertEquals(0, flyway.info().pending().length);
        flyway.validate();
    }

    @Test
    void everyTextIsUnicode() throws SQLException {
        assertEquals(
                List.of(),
                rows("SELECT CONCAT(table_name, '.', column_name, ' ', character_set_name, ' ', collation_name)"
                        + " FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND table_name NOT LIKE 'flyway%' AND character_set_name IS NOT NULL"
                        + " AND (character_set_name <> 'utf8mb4'"
                        + " OR collation_name NOT IN ('utf8mb4_bin', 'utf8mb4_unicode_ci'))"));
        assertEquals(
                List.of(),
                rows("SELECT CONCAT(table_name, ' ', table_collation) FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
                        + " AND table_name NOT LIKE 'flyway%' AND table_collation <> 'utf8mb4_bin'"));
    }

    @Test
    void everyConstraintHasAName() throws SQLException {
        assertEquals(
                List.of(),
                rows("SELECT CONCAT(table_name, ' ', constraint_name) FROM information_schema.table_constraints"
                        + " WHERE table_schema = DATABASE() AND table_name NOT LIKE 'flyway%'"
                        + " AND (constraint_type = 'FOREIGN KEY' AND constraint_name NOT LIKE 'fk\\_%'"
                        + " OR constraint_type = 'UNIQUE' AND constraint_name NOT LIKE 'uq\\_%'"
                        + " OR constraint_type = 'CHECK' AND constraint_name NOT LIKE 'ck\\_%')"));
    }

    @Test
    void foreignKeysPointDownTheHouse() throws SQLException {
        var arrows = rows("SELECT CONCAT(table_name, ' ', referenced_table_name) FROM"
                + " information_schema.referential_constraints WHERE constraint_schema = DATABASE()");
        assertTrue(arrows.size() > 5, arrows::toString);
        assertEquals(
                List.of(),
                arrows.stream().filter(arrow -> !pointsDown(arrow.split(" "))).toList());
    }

    private static boolean pointsDown(String[] arrow) {
        var from = feature(arrow[0]);
        var to = feature(arrow[1]);
        return from.equals(to) || level(from) > level(to);
    }

    private static String feature(String table) {
        return LEVELS.stream()
                .flatMap(level -> level.entrySet().stream())
                .filter(feature -> feature.getValue().contains(table))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No feature owns the table " + table));
    }

    private static int level(String feature) {
        return IntStream.range(0, LEVELS.size())
                .filter(level -> LEVELS.get(level).containsKey(feature))
                .findFirst()
                .orElseThrow();
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = database.getConnection();
                var found = connection.createStatement().executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
