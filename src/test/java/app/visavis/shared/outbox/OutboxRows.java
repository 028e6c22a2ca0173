package app.visavis.shared.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.hibernate.Session;

/** Rows of the outbox as they are stored, and time that passes for them. */
@ApplicationScoped
class OutboxRows {
    private final EntityManager entities;

    OutboxRows(EntityManager entities) {
        this.entities = entities;
    }

    /** The only one of a key. */
    OutboxRow of(String key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select r from OutboxRow r where r.key = :key", OutboxRow.class)
                        .setParameter("key", key)
                        .getSingleResult());
    }

    void makeDue(String key, OutboxState state) {
        QuarkusTransaction.requiringNew().run(() -> entities.createQuery(
                        "update OutboxRow r set r.dueAt = :past where r.key = :key and r.state = :state")
                .setParameter("past", Instant.EPOCH)
                .setParameter("key", key)
                .setParameter("state", state)
                .executeUpdate());
    }

    /** As after so many attempts, whatever became of the last. */
    void makeDueAfter(String key, int attempts) {
        QuarkusTransaction.requiringNew().run(() -> entities.createQuery(
                        "update OutboxRow r set r.attempts = :attempts, r.dueAt = :past where r.key = :key")
                .setParameter("attempts", attempts)
                .setParameter("past", Instant.EPOCH)
                .setParameter("key", key)
                .executeUpdate());
    }

    /** How many rows this connection has read since its counts were last set back. */
    long read() {
        return entities
                .unwrap(Session.class)
                .createNativeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'", Object[].class)
                .getResultList()
                .stream()
                .mapToLong(row -> Long.parseLong((String) row[1]))
                .sum();
    }
}
