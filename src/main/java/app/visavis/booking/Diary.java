package app.visavis.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is written down for a practice: which times are taken, and by whom only seemingly. */
@ApplicationScoped
@Transactional
class Diary {
    /** Longer than any booking with its buffers; lets the index on the start find those that reach into a range. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final String OVERLAPPING = "b.practiceId = :practice and b.blocksFrom < :until"
            + " and b.blocksFrom > :reach and b.blocksUntil > :from";
    private static final String EXPIRED = "b.state = HELD and b.paying = false and b.heldUntil <= :now";

    private final EntityManager entities;

    Diary(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Booking> find(UUID id) {
        return Optional.ofNullable(entities.find(Booking.class, id));
    }

    /** Whoever changes a booking waits for whoever is changing it: the second then sees what the first has done. */
    Optional<Booking> lock(UUID id) {
        var booking = find(id);
        booking.ifPresent(found -> {
            entities.flush();
            entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        });
        return booking;
    }

    /** Start and end of what is taken in epoch minutes, one after the other, sorted; expired holds take nothing. */
    long[] taken(UUID practiceId, Instant from, Instant until, Instant now) {
        return entities.createQuery(
                        "select b.blocksFrom, b.blocksUntil from Booking b where " + OVERLAPPING
                                + " and b.state not in (CANCELLED, LAPSED) and not (" + EXPIRED
                                + ") order by b.blocksFrom",
                        Object[].class)
                .setParameter("practice", practiceId)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("reach", from.minus(LONGEST))
                .setParameter("now", now)
                .getResultStream()
                .flatMapToLong(row -> Minutes.pair((Instant) row[0], (Instant) row[1]))
                .toArray();
    }

    /** Holds that ran out, still in the way of this time. */
    List<UUID> expiredHolds(UUID practiceId, Instant from, Instant until, Instant now) {
        return entities.createQuery("select b.id from Booking b where " + OVERLAPPING + " and " + EXPIRED, UUID.class)
                .setParameter("practice", practiceId)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("reach", from.minus(LONGEST))
                .setParameter("now", now)
                .getResultList();
    }

    /** What this browser holds without a session and without paying. */
    List<Booking> holdsOf(byte[] browser) {
        return entities.createQuery(
                        "from Booking b where b.holdBrowser = :browser and b.clientId is null and b.state = HELD"
                                + " and b.paying = false",
                        Booking.class)
                .setParameter("browser", browser)
                .getResultList();
    }

    /** Holds of all practices that ran out, the oldest first. */
    List<UUID> expiredHolds(Instant now, int limit) {
        return entities.createQuery("select b.id from Booking b where " + EXPIRED + " order by b.heldUntil", UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }
}
