package app.visavis.booking;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.hibernate.Session;

/** Looks at the cells from outside, as the database has them. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Cells {
    private final EntityManager entities;
    private final OccupiedCells occupied;
    private final TransactionManager transactions;

    Cells(EntityManager entities, OccupiedCells occupied, TransactionManager transactions) {
        this.entities = entities;
        this.occupied = occupied;
        this.transactions = transactions;
    }

    /** The cells of a booking, in order. */
    List<Instant> of(UUID bookingId) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "SELECT starts_at FROM occupied_cell WHERE booking_id = :booking ORDER BY starts_at",
                        Instant.class)
                .addScalar("starts_at", Instant.class)
                .setParameter("booking", bookingId)
                .getResultList();
    }

    /** How many rows a move would delete, by the database's own count; nothing of it stays. */
    long freedBy(UUID bookingId, Instant to) throws SystemException {
        var booking = entities.find(Booking.class, bookingId);
        var former = Slot.of(booking, booking.startsAt);
        booking.reschedule(to, Party.CLIENT, Instant.now());
        var before = deletes();
        assertTrue(occupied.move(booking, former));
        transactions.setRollbackOnly();
        return deletes() - before;
    }

    private long deletes() {
        var row = (Object[]) entities.createNativeQuery("SHOW SESSION STATUS LIKE 'Handler_delete'")
                .getSingleResult();
        return Long.parseLong((String) row[1]);
    }

    /** Whether these are the cells from one moment to another, each once. */
    static boolean fill(List<Instant> cells, Instant from, Duration length) {
        return cells.equals(LongStream.range(0, length.dividedBy(OccupiedCells.CELL))
                .mapToObj(i -> from.plus(OccupiedCells.CELL.multipliedBy(i)))
                .toList());
    }
}
