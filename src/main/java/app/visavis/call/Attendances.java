package app.visavis.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Keeps the book of who was there; it follows the seats of a room. */
@ApplicationScoped
class Attendances {
    private final EntityManager entities;

    Attendances(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes down how both seats are now. */
    void follow(Room room, Instant now) {
        for (var side : Side.values()) {
            follow(room, side, now);
        }
    }

    private void follow(Room room, Side side, Instant now) {
        var seat = room.seat(side);
        var present = findPresent(room, side);
        if (!seat.isTaken()) {
            present.ifPresent(stay -> stay.leave(now));
            return;
        }
        var stay = present.orElseGet(() -> arrive(room, side, now));
        if (seat.isInside()) {
            stay.admit(now);
        }
    }

    private Attendance arrive(Room room, Side side, Instant now) {
        var stay = new Attendance(room.bookingId, room.accountAt(side), now);
        entities.persist(stay);
        return stay;
    }

    private Optional<Attendance> findPresent(Room room, Side side) {
        return entities.createQuery(
                        "from Attendance where bookingId = :booking and accountId = :account and leftAt is null",
                        Attendance.class)
                .setParameter("booking", room.bookingId)
                .setParameter("account", room.accountAt(side))
                .getResultStream()
                .findFirst();
    }
}
