package app.visavis.shared.outbox;

import app.visavis.shared.identity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** What could not be delivered, for the person who must look. */
@ApplicationScoped
@Transactional
public class ParkedRows {
    private static final Logger LOG = Logger.getLogger(ParkedRows.class);

    /** Ids of ours. All else, such as the address that a letter goes to, is hidden behind a name of its own. */
    private static final Pattern NAMES_NOBODY = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final EntityManager entities;
    private final Event<OutboxEvent> events;
    private final OutboxConfig config;
    private final Secrets secrets;
    private final Clock clock;

    ParkedRows(EntityManager entities, Event<OutboxEvent> events, OutboxConfig config, Secrets secrets, Clock clock) {
        this.entities = entities;
        this.events = events;
        this.config = config;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The newest first. */
    public List<ParkedRow> list(long before, int limit) {
        return entities.createQuery(
                        "select r from OutboxRow r where r.state = PARKED and r.position < :before"
                                + " order by r.position desc",
                        OutboxRow.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultStream()
                .map(this::parked)
                .toList();
    }

    /** How many rows wait to be delivered. */
    public long waiting() {
        return entities.createQuery("select count(r) from OutboxRow r where r.state = WAITING", Long.class)
                .getSingleResult();
    }

    /**
     * Has it delivered once more; when that fails as well, it is parked again.
     *
     * @return empty when there is no such row, or it is not parked any more
     */
    public Optional<ParkedRow> retry(UUID id) {
        return find(id).map(row -> {
            var parked = parked(row);
            row.release(clock.instant(), config);
            events.fire(new OutboxEvent.Added(parked.kind()));
            return parked;
        });
    }

    /**
     * Takes it off the list for good, such as a refund that was paid by a bank transfer instead; whoever had added it hears
     * of it.
     *
     * @return empty when there is no such row, or it is not parked any more
     */
    public Optional<ParkedRow> dismiss(UUID id) {
        return find(id).map(row -> {
            var parked = parked(row);
            var dismissed = new OutboxEvent.Dismissed(
                    row.kind(), Objects.requireNonNull(row.payload(), "what is parked keeps its payload"));
            row.delivered(clock.instant());
            events.fire(dismissed);
            LOG.infof("Outbox row %s of kind %s was dismissed: %s", id, parked.kind(), parked.failure());
            return parked;
        });
    }

    private Optional<OutboxRow> find(UUID id) {
        return entities.createQuery("select r from OutboxRow r where r.id = :id and r.state = PARKED", OutboxRow.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** What became of a row, such as one that was tried again; empty when it was delivered long ago, or never was. */
    public Optional<Fate> fateOf(UUID id) {
        return entities.createQuery("select r from OutboxRow r where r.id = :id", OutboxRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(OutboxRow::fate);
    }

    private ParkedRow parked(OutboxRow row) {
        return row.parked(
                NAMES_NOBODY.matcher(row.key()).matches() ? row.key() : secrets.derive("outbox-key", row.key()));
    }
}
