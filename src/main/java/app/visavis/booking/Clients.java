package app.visavis.booking;

import app.visavis.shared.page.Limit;
import app.visavis.shared.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The door to a practice's clients: whoever has ever had a booking there that stood. */
@ApplicationScoped
@Transactional
class Clients {
    /** What stood once, even if it was called off later. */
    private static final String MET = "b.state IN ('CONFIRMED', 'COMPLETED', 'NO_SHOW', 'CANCELLED')";

    private static final String STANDS = "b.state IN ('CONFIRMED', 'COMPLETED', 'NO_SHOW')";

    private final EntityManager entities;
    private final Clock clock;

    Clients(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * A client as the practice knows them.
     *
     * @param bookings how many stand or took place
     * @param lastAt when the latest one began; null before the first
     * @param nextAt when the next one begins
     */
    record ClientView(
            UUID id,
            String displayName,
            long bookings,
            @Nullable Instant lastAt,
            @Nullable Instant nextAt) {}

    boolean isClient(UUID practiceId, UUID accountId) {
        return !entities.createNativeQuery("SELECT 1 FROM booking b WHERE b.practice_id = :practice"
                        + " AND b.client_id = :client AND " + MET + " LIMIT 1")
                .setParameter("practice", practiceId)
                .setParameter("client", accountId)
                .getResultList()
                .isEmpty();
    }

    /** By name; those whose name contains a text. */
    Page<ClientView> list(UUID practiceId, @Nullable String text, @Nullable UUID after, Limit limit) {
        var query = entities.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT a.id AS id, a.display_name AS name, SUM(" + STANDS + ") AS bookings,"
                                + " MAX(CASE WHEN " + STANDS
                                + " AND b.starts_at <= :now THEN b.starts_at END) AS last_at,"
                                + " MIN(CASE WHEN b.state = 'CONFIRMED' AND b.starts_at > :now THEN b.starts_at END)"
                                + " AS next_at FROM booking b JOIN account a ON a.id = b.client_id"
                                + " WHERE b.practice_id = :practice AND " + MET
                                + (text == null ? "" : " AND a.display_name COLLATE utf8mb4_unicode_ci LIKE :text")
                                + (after == null
                                        ? ""
                                        : " AND (a.display_name, a.id) >"
                                                + " (SELECT c.display_name, c.id FROM account c WHERE c.id = :after)")
                                + " GROUP BY a.id, a.display_name ORDER BY a.display_name, a.id",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("bookings", Long.class)
                .addScalar("last_at", Instant.class)
                .addScalar("next_at", Instant.class)
                .setParameter("practice", practiceId)
                .setParameter("now", clock.instant())
                .setMaxResults(limit.value() + 1);
        if (text != null) {
            query.setParameter("text", "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        var found = query.getResultStream()
                .map(row -> new ClientView(
                        (UUID) row[0], (String) row[1], (Long) row[2], (Instant) row[3], (Instant) row[4]))
                .toList();
        return Page.cut(found, limit, client -> client.id().toString());
    }
}
