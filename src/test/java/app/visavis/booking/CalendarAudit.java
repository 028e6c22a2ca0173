package app.visavis.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What SQL finds in a practice's calendar. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CalendarAudit {
    private static final String LIVE = "('HELD', 'CONFIRMED')";

    private final EntityManager entities;

    CalendarAudit(EntityManager entities) {
        this.entities = entities;
    }

    List<UUID> ids(UUID practiceId, String which) {
        return entities.unwrap(Session.class)
                .createNativeQuery("SELECT id FROM booking WHERE practice_id = :practice AND " + which, Object.class)
                .addScalar("id", UUID.class)
                .setParameter("practice", practiceId)
                .getResultStream()
                .map(UUID.class::cast)
                .toList();
    }

    Map<UUID, Promises.Told> bookings(UUID practiceId) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT id, state, starts_at FROM booking WHERE practice_id = :practice", Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("state", String.class)
                .addScalar("starts_at", Instant.class)
                .setParameter("practice", practiceId)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new Promises.Told((String) row[1], (Instant) row[2])));
    }

    long counts(UUID practiceId) {
        return count(practiceId, "SELECT COUNT(*) FROM booking_count WHERE practice_id = :practice");
    }

    long wrongCounts(UUID practiceId) {
        return count(
                practiceId,
                "SELECT COUNT(*) FROM booking_count n WHERE n.practice_id = :practice AND n.bookings <>"
                        + " (SELECT COUNT(*) FROM booking b WHERE b.practice_id = n.practice_id AND b.state IN " + LIVE
                        + " AND b.starts_at >= n.starts_on AND b.starts_at < TIMESTAMPADD(DAY,"
                        + " CASE n.unit WHEN 'DAY' THEN 1 ELSE 7 END, n.starts_on))");
    }

    long overlaps(UUID practiceId) {
        return count(
                practiceId,
                "SELECT COUNT(*) FROM booking a JOIN booking b ON a.practice_id = b.practice_id AND a.id < b.id"
                        + " AND a.blocks_from < b.blocks_until AND b.blocks_from < a.blocks_until"
                        + " WHERE a.practice_id = :practice AND a.state IN " + LIVE + " AND b.state IN " + LIVE);
    }

    long cellsOfNobody(UUID practiceId) {
        return count(
                practiceId,
                "SELECT COUNT(*) FROM occupied_cell c LEFT JOIN booking b ON b.id = c.booking_id AND b.state IN "
                        + LIVE + " AND c.starts_at >= b.blocks_from AND c.starts_at < b.blocks_until"
                        + " WHERE c.practice_id = :practice AND b.id IS NULL");
    }

    long bookingsWithoutTheirCells(UUID practiceId) {
        return count(
                practiceId,
                "SELECT COUNT(*) FROM (SELECT b.id FROM booking b LEFT JOIN occupied_cell c ON c.booking_id = b.id"
                        + " WHERE b.practice_id = :practice AND b.state IN " + LIVE
                        + " GROUP BY b.id, b.blocks_from, b.blocks_until"
                        + " HAVING COUNT(c.starts_at) <> TIMESTAMPDIFF(MINUTE, b.blocks_from, b.blocks_until) / 5) x");
    }

    private long count(UUID practiceId, String sql) {
        return ((Number) entities.createNativeQuery(sql)
                        .setParameter("practice", practiceId)
                        .getSingleResult())
                .longValue();
    }
}
