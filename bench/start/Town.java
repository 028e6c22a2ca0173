import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Ten practices, open all week, and what is asked of a fresh process about them.
 *
 * @param paths the list, a practice, its free times of two weeks
 */
record Town(List<String> paths) {
    private static final int PRACTICES = 10;

    /** @param migrate what brings the schema into being, once */
    static Town fill(String url, Callable<?> migrate) throws Exception {
        migrate.call();
        try (var database = DriverManager.getConnection(jdbcUrl(url), "root", "")) {
            var slug = "";
            var offering = UUID.randomUUID();
            for (var i = 0; i < PRACTICES; i++) {
                offering = UUID.randomUUID();
                slug = practice(database, offering);
            }
            var today = LocalDate.now(ZoneOffset.UTC);
            return new Town(List.of(
                    "/api/practices",
                    "/api/practices/" + slug,
                    "/api/practices/%s/offerings/%s/slots?from=%s&to=%s"
                            .formatted(slug, offering, today.plusDays(1), today.plusDays(14))));
        }
    }

    static String jdbcUrl(String url) {
        return "jdbc:mysql://" + url.replaceFirst("^mysql://root@", "")
                + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&sslMode=DISABLED"
                + "&allowPublicKeyRetrieval=true";
    }

    private static String practice(Connection database, UUID offering) throws Exception {
        var account = UUID.randomUUID();
        var id = UUID.randomUUID();
        write(
                database,
                "INSERT INTO account (id, email, display_name, password_hash, zone, language, created_at,"
                        + " roles_changed_at, version) VALUES (?, ?, 'Somebody', 'none', 'UTC', 'en', NOW(6), NOW(6), 0)",
                account,
                account + "@example.org");
        write(
                database,
                "INSERT INTO practice (id, practitioner_id, slug, name, headline, about, zone, currency, published,"
                        + " notice_minutes, horizon_days, step_minutes, created_at, version)"
                        + " VALUES (?, ?, ?, 'A practice', 'Listens', 'For years.', 'UTC', 'EUR', TRUE, 0, 60, 30, NOW(6), 0)",
                id,
                account,
                id.toString());
        for (var weekday = 1; weekday <= 7; weekday++) {
            write(
                    database,
                    "INSERT INTO opening (id, practice_id, weekday, starts_minute, ends_minute) VALUES (?, ?, ?, 540, 1020)",
                    UUID.randomUUID(),
                    id,
                    weekday);
        }
        write(
                database,
                "INSERT INTO offering (id, practice_id, title, description, minutes, price_minor, currency,"
                        + " buffer_before, buffer_after, active, created_at, version)"
                        + " VALUES (?, ?, 'A talk', '', 30, 4500, 'EUR', 0, 0, TRUE, NOW(6), 0)",
                offering,
                id);
        return id.toString();
    }

    private static void write(Connection database, String sql, Object... values) throws Exception {
        try (var statement = database.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID id ? bytes(id) : values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
