package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.BOOKING_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /**
     * Whoever changes a booking waits for whoever is changing it: the second then sees what the first has done. One that is
     * locked is not read again: Hibernate would do so without a lock, and find what was true when the transaction began.
     */
    Optional<Booking> lock(UUID id) {
        var booking = find(id);
        booking.filter(found -> entities.getLockMode(found) != LockModeType.PESSIMISTIC_WRITE)
                .ifPresent(found -> {
                    entities.flush();
                    entities.refresh(found, LockModeType.PESSIMISTIC_WRITE);
                });
        return booking;
    }

    Booking requireLocked(UUID id) {
        return lock(id).orElseThrow(() -> new BookingRefused(BOOKING_NOT_FOUND));
    }

    /**
     * What is taken, in epoch minutes.
     *
     * @param blocks start and end of what each booking blocks, one after the other, sorted by start
     * @param starts when the consultations begin, in the same order
     */
    record Taken(long[] blocks, long[] starts) {
        private static Taken of(List<Object[]> rows) {
            var blocks = new long[rows.size() * 2];
            var starts = new long[rows.size()];
            for (var i = 0; i < starts.length; i++) {
                var row = rows.get(i);
                blocks[2 * i] = Minutes.of((Instant) row[0]);
                blocks[2 * i + 1] = Minutes.of((Instant) row[1]);
                starts[i] = Minutes.of((Instant) row[2]);
            }
            return new Taken(blocks, starts);
        }
    }

    /** What reaches into a stretch of time, as if this booking were not there; expired holds take nothing. */
    Taken takenByOthers(UUID bookingId, UUID practiceId, Instant from, Instant until, Instant now) {
        return Taken.of(entities.createQuery(
                        "select b.blocksFrom, b.blocksUntil, b.startsAt from Booking b where " + OVERLAPPING
                                + " and b.id <> :self"
                                + " and b.state not in (CANCELLED, LAPSED) and not (" + EXPIRED
                                + ") order by b.blocksFrom",
                        Object[].class)
                .setParameter("self", bookingId)
                .setParameter("practice", practiceId)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("reach", from.minus(LONGEST))
                .setParameter("now", now)
                .getResultList());
    }

    /** Holds that ran out, still in the way of this time. */
    List<UUID> expiredHolds(UUID practiceId, Instant from, Instant until, Instant now) {
        return entities.createQuery(
                        "select b.id from Booking b where " + OVERLAPPING + " and " + EXPIRED + " order by b.id",
                        UUID.class)
                .setParameter("practice", practiceId)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("reach", from.minus(LONGEST))
                .setParameter("now", now)
                .getResultList();
    }

    /** What this browser holds without a session and without paying. */
    List<UUID> holdsOf(byte[] browser) {
        return entities.createQuery(
                        "select b.id from Booking b where b.holdBrowser = :browser and b.clientId is null and b.state = HELD"
                                + " and b.paying = false order by b.id",
                        UUID.class)
                .setParameter("browser", browser)
                .getResultList();
    }

    /** When each ended, of those of all practices that still only stand, the oldest first. */
    Map<UUID, Instant> standingUntil(Instant end, int limit) {
        return entities.createQuery(
                        "select b.id, b.endsAt from Booking b where b.state = CONFIRMED and b.endsAt <= :end"
                                + " order by b.endsAt",
                        Object[].class)
                .setParameter("end", end)
                .setMaxResults(limit)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
    }

    /** Holds of all practices that ran out, the oldest first. */
    List<UUID> expiredHolds(Instant now, int limit) {
        return entities.createQuery("select b.id from Booking b where " + EXPIRED + " order by b.heldUntil", UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What starts soon, of all practices. */
    List<Booking> confirmedBetween(Instant after, Instant until) {
        return entities.createQuery(
                        "from Booking b where b.state = CONFIRMED and b.startsAt > :after and b.startsAt <= :until"
                                + " order by b.startsAt",
                        Booking.class)
                .setParameter("after", after)
                .setParameter("until", until)
                .getResultList();
    }
}
