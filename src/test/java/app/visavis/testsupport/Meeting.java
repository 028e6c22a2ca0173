package app.visavis.testsupport;

import app.visavis.booking.Bookings;
import io.quarkus.arc.Arc;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;

/** Two people with a confirmed booking. It is written to the tables, so that it may begin at any time, past or now. */
public record Meeting(Person client, Person practitioner, UUID bookingId) {
    private static final int MINUTES = 50;
    private static final int GRID = 5;

    /** One that has just begun, between people who have never met. */
    public static Meeting now() {
        return startingIn(Duration.ZERO);
    }

    public static Meeting startingIn(Duration wait) {
        var practitioner = People.practitioner();
        var practice = UUID.randomUUID();
        update("""
                INSERT INTO practice (id, practitioner_id, slug, name, headline, about, zone, currency, published,
                  notice_minutes, horizon_days, step_minutes, created_at, version)
                VALUES (?, ?, ?, 'A practice', '', '', 'Europe/Paris', 'EUR', TRUE, 0, 60, 5, NOW(6), 0)""", practice, practitioner.id(), practice.toString());
        return book(People.client(), practitioner, practice, wait);
    }

    /** One more, of the same two. */
    public Meeting again(Duration wait) {
        return book(client, practitioner, practiceOf(practitioner), wait);
    }

    /** Another client of the same practice. */
    public Meeting withAnotherClient() {
        return book(People.client(), practitioner, practiceOf(practitioner), Duration.ZERO);
    }

    private static Meeting book(Person client, Person practitioner, UUID practice, Duration wait) {
        var offering = UUID.randomUUID();
        var booking = UUID.randomUUID();
        var starts = onGrid(Instant.now().plus(wait));
        var ends = starts.plusMinutes(MINUTES);
        update("""
                INSERT INTO offering (id, practice_id, title, description, minutes, price_minor, currency,
                  buffer_before, buffer_after, active, created_at, version)
                VALUES (?, ?, 'A talk', '', 50, 0, 'EUR', 0, 0, TRUE, NOW(6), 0)""", offering, practice);
        update("""
                INSERT INTO booking (id, practice_id, offering_id, client_id, state, starts_at, ends_at, blocks_from,
                  blocks_until, held_until, paying, offering_title, price_minor, currency, revision, created_at,
                  changed_at, version)
                VALUES (?, ?, ?, ?, 'HELD', ?, ?, ?, ?, ?, FALSE, 'A talk', 0, 'EUR', 0, NOW(6), NOW(6), 0)""", booking, practice, offering, client.id(), starts, ends, starts, ends, ends.plusYears(1));
        confirm(booking, starts.toInstant(ZoneOffset.UTC));
        return new Meeting(client, practitioner, booking);
    }

    /** A moment before its start at the latest, as nothing stands that is confirmed later. */
    private static void confirm(UUID booking, Instant starts) {
        var clock = Arc.container().instance(MovableClock.class).get();
        var late = Duration.between(starts, clock.instant()).plusSeconds(1);
        try (var before = clock.forward(late.isPositive() ? late.negated() : Duration.ZERO)) {
            Arc.container().instance(Bookings.class).get().confirm(booking);
        }
    }

    private static LocalDateTime onGrid(Instant instant) {
        var minute = LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        return minute.minusMinutes(minute.getMinute() % GRID);
    }

    private static UUID practiceOf(Person practitioner) {
        try (var connection = database().getConnection();
                var query = connection.prepareStatement("SELECT id FROM practice WHERE practitioner_id = ?")) {
            query.setBytes(1, bytes(practitioner.id()));
            try (var rows = query.executeQuery()) {
                rows.next();
                var id = ByteBuffer.wrap(rows.getBytes(1));
                return new UUID(id.getLong(), id.getLong());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void update(String sql, Object... values) {
        try (var connection = database().getConnection();
                var update = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i] instanceof UUID id ? bytes(id) : values[i]);
            }
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static DataSource database() {
        return Arc.container().instance(DataSource.class).get();
    }
}
