package app.visavis.call;

import app.visavis.shared.realtime.Frames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The notices of all rooms, in order, until they are over; the two of a room may be on two servers. */
@ApplicationScoped
@Transactional
class RoomLog {
    private final EntityManager entities;
    private final Frames frames;
    private final Event<RoomChanged> changes;

    RoomLog(EntityManager entities, Frames frames, Event<RoomChanged> changes) {
        this.entities = entities;
        this.frames = frames;
        this.changes = changes;
    }

    /** How a room stands for one of its sockets. */
    record News(@Nullable ClosedWhy closed, List<Signal> signals) {}

    /** Numbers the notices, and wakes whoever waits for them. Whoever calls holds the room's lock. */
    void append(Room room, List<Notice> notices) {
        for (var notice : notices) {
            var seq = room.nextSeq();
            var frame = frames.writeNumbered(notice.frame(), seq);
            entities.persist(new Signal(room.bookingId, seq, notice.to(), notice.nonce(), frame));
        }
        changes.fire(new RoomChanged(room.bookingId));
    }

    void clear(Room room) {
        entities.createQuery("delete from Signal where bookingId = :id")
                .setParameter("id", room.bookingId)
                .executeUpdate();
    }

    /** What there is for a socket after the last signal that it has passed on. */
    News newsFor(Rooms.Place place, long after) {
        var room = entities.find(Room.class, place.bookingId());
        if (room.ended != null) {
            return new News(room.ended, List.of());
        }
        if (!place.entry().equals(room.seat(place.side()).entry)) {
            return new News(ClosedWhy.REPLACED, List.of());
        }
        return new News(null, signals(place, after));
    }

    private List<Signal> signals(Rooms.Place place, long after) {
        return entities.createQuery("""
                        from Signal where bookingId = :booking and seq > :after and side = :side and nonce = :nonce
                        order by seq""", Signal.class)
                .setParameter("booking", place.bookingId())
                .setParameter("after", after)
                .setParameter("side", place.side())
                .setParameter("nonce", place.nonce())
                .getResultList();
    }

    /** How far the rooms have got, in one statement. */
    Map<UUID, Long> heads(Set<UUID> bookingIds) {
        return entities.createQuery("select bookingId, lastSeq from Room where bookingId in :ids", Object[].class)
                .setParameter("ids", bookingIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** Notes what has arrived at a page, so that it is not told again when its line is mended. */
    void heard(Rooms.Place place, long seq) {
        entities.createQuery(
                        place.side() == Side.CLIENT
                                ? "update Room set client.heardSeq = :seq where bookingId = :id and client.entry = :entry"
                                : "update Room set practitioner.heardSeq = :seq"
                                        + " where bookingId = :id and practitioner.entry = :entry")
                .setParameter("seq", seq)
                .setParameter("id", place.bookingId())
                .setParameter("entry", place.entry())
                .executeUpdate();
    }
}
