package app.visavis.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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

    Cells(EntityManager entities) {
        this.entities = entities;
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

    /** Whether these are the cells from one moment to another, each once. */
    static boolean fill(List<Instant> cells, Instant from, Duration length) {
        return cells.equals(LongStream.range(0, length.dividedBy(OccupiedCells.CELL))
                .mapToObj(i -> from.plus(OccupiedCells.CELL.multipliedBy(i)))
                .toList());
    }
}
