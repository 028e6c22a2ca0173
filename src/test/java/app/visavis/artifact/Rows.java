package app.visavis.artifact;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Writes to a service's database what would take a crowd too long through its front door. */
final class Rows {
    private Rows() {}

    static UUID account(Connection database, String role) throws SQLException {
        var id = UUID.randomUUID();
        write(
                database,
                "INSERT INTO account (id, email, display_name, password_hash, zone, language, created_at,"
                        + " roles_changed_at, version) VALUES (?, ?, 'Somebody', 'none', 'UTC', 'en', NOW(6),"
                        + " NOW(6) - INTERVAL 1 DAY, 0)",
                id,
                id + "@example.org");
        write(database, "INSERT INTO account_role (account_id, role) VALUES (?, ?)", id, role);
        return id;
    }

    static UUID session(Connection database, UUID account) throws SQLException {
        var id = UUID.randomUUID();
        write(
                database,
                "INSERT INTO account_session (id, account_id, remembered, created_at, expires_at)"
                        + " VALUES (?, ?, TRUE, NOW(6), NOW(6) + INTERVAL 1 DAY)",
                id,
                account);
        return id;
    }

    static UUID practice(Connection database, UUID practitioner) throws SQLException {
        var id = UUID.randomUUID();
        write(
                database,
                "INSERT INTO practice (id, practitioner_id, slug, name, headline, about, zone, currency, published,"
                        + " notice_minutes, horizon_days, step_minutes, created_at, version)"
                        + " VALUES (?, ?, ?, 'A practice', '', '', 'UTC', 'EUR', TRUE, 0, 60, 5, NOW(6), 0)",
                id,
                practitioner,
                id.toString());
        for (var weekday = 1; weekday <= 7; weekday++) {
            write(
                    database,
                    "INSERT INTO opening (id, practice_id, weekday, starts_minute, ends_minute) VALUES (?, ?, ?, 0, 0)",
                    UUID.randomUUID(),
                    id,
                    weekday);
        }
        return id;
    }

    /** Returns its id; it lasts 15 minutes and costs nothing. */
    static UUID offering(Connection database, UUID practice) throws SQLException {
        var id = UUID.randomUUID();
        write(
                database,
                "INSERT INTO offering (id, practice_id, title, description, minutes, price_minor, currency,"
                        + " buffer_before, buffer_after, active, created_at, version)"
                        + " VALUES (?, ?, 'A talk', '', 15, 4500, 'EUR', 0, 0, TRUE, NOW(6), 0)",
                id,
                practice);
        return id;
    }

    static UUID conversation(Connection database, UUID practice, UUID practitioner, UUID client) throws SQLException {
        var id = UUID.randomUUID();
        write(
                database,
                "INSERT INTO conversation (id, practice_id, practitioner_id, client_id, last_seq, revision, opened_at)"
                        + " VALUES (?, ?, ?, ?, 0, 0, NOW(6))",
                id,
                practice,
                practitioner,
                client);
        for (var one : new UUID[] {practitioner, client}) {
            write(
                    database,
                    "INSERT INTO participant (conversation_id, account_id, delivered_seq, read_seq, revision)"
                            + " VALUES (?, ?, 0, 0, 0)",
                    id,
                    one);
        }
        return id;
    }

    static void write(Connection database, String sql, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID id ? bytes(id) : values[i]);
            }
            statement.executeUpdate();
        }
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
