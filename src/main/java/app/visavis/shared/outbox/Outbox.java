package app.visavis.shared.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** The door of what leaves the process: adding is for everybody, the rest for the relay. */
@ApplicationScoped
public class Outbox {
    private static final Logger LOG = Logger.getLogger(Outbox.class);

    /**
     * Due rows that are the oldest of their kind and key. Read without locks: see {@link #claim}. In SQL like the next, because
     * they run for each delivery and a list in HQL is translated anew each time.
     */
    private static final String HEADS = """
            SELECT r.position FROM outbox r
            WHERE r.state = 'WAITING' AND r.due_at <= :now AND r.kind %s (:kinds) AND NOT EXISTS (
              SELECT 1 FROM outbox older WHERE older.kind = r.kind AND older.order_key = r.order_key
                AND older.state = 'WAITING' AND older.position < r.position)
            ORDER BY r.position LIMIT :most""";

    private static final String STILL_DUE = """
            SELECT * FROM outbox
            WHERE position IN (:heads) AND state = 'WAITING' AND due_at <= :now
            ORDER BY position FOR UPDATE SKIP LOCKED""";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Event<OutboxEvent> events;
    private final OutboxConfig config;
    private final Clock clock;

    Outbox(EntityManager entities, ObjectMapper json, Event<OutboxEvent> events, OutboxConfig config, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Adds a row to the caller's transaction; it is delivered once that has committed, or never.
     *
     * @param kind that of the {@link Delivery} which takes it
     * @param key rows of one kind and key are delivered in the order in which they were added
     */
    @Transactional(TxType.MANDATORY)
    public void add(String kind, String key, Object payload) {
        entities.persist(new OutboxRow(kind, key, write(payload), clock.instant()));
        events.fire(new OutboxEvent.Added(kind));
    }

    /**
     * Adds a row that no relay delivers before a person says so: something went wrong that trying again by itself would
     * not mend.
     *
     * @param why for the operator; without names, addresses or secrets
     */
    @Transactional(TxType.MANDATORY)
    public void park(String kind, String key, Object payload, String why) {
        var now = clock.instant();
        var row = new OutboxRow(kind, key, write(payload), now);
        row.park(now, why);
        entities.persist(row);
        LOG.errorf("Outbox row %s of kind %s is parked: %s", row.id(), kind, why);
    }

    /** Closes the parked row that was added so, if there is one: what it was to do is done in another way. */
    @Transactional(TxType.MANDATORY)
    public void withdraw(String kind, String key, Object payload) {
        entities.createQuery("""
                        select r from OutboxRow r
                        where r.kind = :kind and r.key = :key and r.state = PARKED and r.payload = :payload""", OutboxRow.class)
                .setParameter("kind", kind)
                .setParameter("key", key)
                .setParameter("payload", write(payload))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .forEach(row -> row.delivered(clock.instant()));
    }

    /**
     * Takes due rows for one relay. Two statements, because a locking read that skips locked rows would, inside the
     * subquery, also overlook an older row that another relay is just claiming, and let a younger one overtake it.
     */
    @Transactional(TxType.REQUIRES_NEW)
    List<Claim> claim(Kinds kinds, int most) {
        var now = clock.instant();
        var heads = heads(kinds, most, now);
        return heads.isEmpty() ? List.of() : claim(heads, now);
    }

    List<Long> heads(Kinds kinds, int most, Instant now) {
        return entities.unwrap(Session.class)
                .createNativeQuery(HEADS.formatted(kinds.isAllBut() ? "NOT IN" : "IN"), Long.class)
                .setParameter("now", now)
                .setParameter("kinds", kinds.listed())
                .setParameter("most", most)
                .getResultList();
    }

    private List<Claim> claim(List<Long> heads, Instant now) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(STILL_DUE, OutboxRow.class)
                .setParameter("heads", heads)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .filter(row -> !hasKilledItsLast(row, now))
                .map(row -> Claim.of(row, row.claim(now, config.lease())))
                .toList();
    }

    /** A row whose last attempt told nothing, not even that it failed, may take every server with it: not again. */
    private boolean hasKilledItsLast(OutboxRow row, Instant now) {
        var isSpent = row.attempts() >= config.attempts();
        if (isSpent) {
            row.park(now, "Whoever tried to deliver it did not live to tell.");
            LOG.errorf("Outbox row %s of kind %s is parked: its last attempt never ended", row.id(), row.kind());
        }
        return isSpent;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void delivered(Claim claim) {
        whileHeld(claim, row -> row.delivered(clock.instant()));
    }

    /** Waits for its next attempt, or is parked after the last one. */
    @Transactional(TxType.REQUIRES_NEW)
    void failed(Claim claim, String why) {
        if (claim.attempt() >= config.attempts()) {
            park(claim, why);
            return;
        }
        var wait = BackOff.after(claim.attempt(), RandomGenerator.getDefault());
        whileHeld(claim, row -> row.retry(clock.instant().plus(wait), why));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void undeliverable(Claim claim, String why) {
        park(claim, why);
    }

    @Transactional(TxType.REQUIRES_NEW)
    int forgetDelivered() {
        return entities.createQuery("delete OutboxRow r where r.state = DELIVERED and r.closedAt < :before")
                .setParameter("before", clock.instant().minus(config.keep()))
                .executeUpdate();
    }

    /** How much waits, and for how long. */
    @Transactional
    Backlog backlog() {
        var waiting = entities.createQuery("""
                        select count(r), min(r.createdAt), min(r.dueAt) from OutboxRow r
                        where r.state = WAITING""", Object[].class).getSingleResult();
        return Backlog.of((Long) waiting[0], parked(), (Instant) waiting[1], (Instant) waiting[2], clock.instant());
    }

    @Transactional
    long parked() {
        return entities.createQuery("select count(r) from OutboxRow r where r.state = PARKED", Long.class)
                .getSingleResult();
    }

    private void park(Claim claim, String why) {
        LOG.errorf("Outbox row %s of kind %s is parked after %d attempts", claim.id(), claim.kind(), claim.attempt());
        whileHeld(claim, row -> row.park(clock.instant(), why));
    }

    private void whileHeld(Claim claim, Consumer<OutboxRow> change) {
        var row = entities.find(OutboxRow.class, claim.position(), LockModeType.PESSIMISTIC_WRITE);
        if (row != null && row.isHeldBy(claim.attempt())) {
            change.accept(row);
        }
    }

    private String write(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("An outbox payload must be writable as JSON", unwritable);
        }
    }
}
