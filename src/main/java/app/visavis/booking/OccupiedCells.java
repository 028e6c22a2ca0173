package app.visavis.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The rows that make a double booking impossible: one per five minutes that a booking blocks. Written in SQL, because
 * the count of rows tells who was first without an exception that would doom what else is in the transaction.
 */
@ApplicationScoped
class OccupiedCells {
    static final Duration CELL = Duration.ofMinutes(5);

    private final EntityManager entities;

    OccupiedCells(EntityManager entities) {
        this.entities = entities;
    }

    /** @return false when others have some of the cells; then none is this booking's */
    boolean take(Booking booking) {
        entities.flush();
        var cells = cells(booking);
        if (insert(booking, cells) == cells.size()) {
            return true;
        }
        free(booking);
        return false;
    }

    /**
     * Follows a booking to its new time by the difference only. New cells come first: who finds them taken has not let
     * go of anything yet, and keeps nobody waiting.
     *
     * @return false when others have some of the new cells; then the transaction must not be committed
     */
    boolean move(Booking booking, Slot former) {
        entities.flush();
        var added = cells(booking).stream()
                .filter(cell -> cell.isBefore(former.blocksFrom()) || !cell.isBefore(former.blocksUntil()))
                .toList();
        if (!added.isEmpty() && insert(booking, added) != added.size()) {
            return false;
        }
        entities.createNativeQuery("DELETE FROM occupied_cell WHERE booking_id = :booking"
                        + " AND (starts_at < :from OR starts_at >= :until)")
                .setParameter("booking", booking.id)
                .setParameter("from", booking.blocksFrom)
                .setParameter("until", booking.blocksUntil)
                .executeUpdate();
        return true;
    }

    void free(Booking booking) {
        entities.createNativeQuery("DELETE FROM occupied_cell WHERE booking_id = :booking")
                .setParameter("booking", booking.id)
                .executeUpdate();
    }

    /** In ascending order, so that two bookings wait for each other in one direction only. */
    private int insert(Booking booking, List<Instant> cells) {
        var rows = String.join(", ", Collections.nCopies(cells.size(), "(?, ?, ?)"));
        var insert = entities.createNativeQuery(
                "INSERT IGNORE INTO occupied_cell (practice_id, starts_at, booking_id) VALUES " + rows);
        var position = 1;
        for (var cell : cells) {
            insert.setParameter(position++, booking.practiceId);
            insert.setParameter(position++, cell);
            insert.setParameter(position++, booking.id);
        }
        return insert.executeUpdate();
    }

    private static List<Instant> cells(Booking booking) {
        List<Instant> cells = new ArrayList<>();
        for (var at = booking.blocksFrom; at.isBefore(booking.blocksUntil); at = at.plus(CELL)) {
            cells.add(at);
        }
        return cells;
    }
}
