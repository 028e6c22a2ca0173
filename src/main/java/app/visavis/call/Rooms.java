package app.visavis.call;

import app.visavis.call.CallRefused.Reason;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The door to calls: who sits where, and what they are told. A room's row lock makes its two people take turns. */
@ApplicationScoped
@Transactional
public class Rooms {
    private final EntityManager entities;
    private final RoomLog log;
    private final Attendances attendances;
    private final CallConfig config;
    private final Clock clock;

    Rooms(EntityManager entities, RoomLog log, Attendances attendances, CallConfig config, Clock clock) {
        this.entities = entities;
        this.log = log;
        this.attendances = attendances;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A socket's place in a room.
     *
     * @param entry names the socket, so that an older one of the same person can tell that it was replaced
     */
    record Place(UUID bookingId, Side side, UUID entry, String nonce) {}

    /**
     * What entering came to.
     *
     * @param first what the page is told before anything else
     * @param after the last signal that it has heard
     */
    record Entry(List<ServerFrame> first, long after) {}

    Entry enter(Invitation invitation, Place place, @Nullable Long heard) {
        makeRoom(invitation);
        var room = lock(place.bookingId());
        room.open(invitation.window());
        var now = clock.instant();
        var entrance = room.enter(
                place.side(),
                place.nonce(),
                place.entry(),
                now.plus(config.grace()),
                invitation.client().displayName());
        var after =
                entrance.isMended() && heard != null ? Math.min(heard, room.lastSeq) : room.seat(place.side()).heardSeq;
        // A number of its own, so that the socket that this one replaces is woken too, wherever it is.
        room.nextSeq();
        write(room, entrance.others(), now);
        return new Entry(entrance.own(), after);
    }

    void admit(Place place) {
        requireHost(place);
        speak(place, Room::admit);
    }

    void decline(Place place) {
        requireHost(place);
        speak(place, Room::decline);
    }

    void leave(Place place) {
        speak(place, room -> room.leave(place.side()));
    }

    void relay(Place place, ClientFrame.Relayed frame) {
        var room = requireSpeaker(place);
        log.append(room, room.relay(place.side(), frame));
    }

    /** Closes the room for both; one that nobody entered needs no closing. */
    void end(UUID bookingId, ClosedWhy why) {
        var room = entities.find(Room.class, bookingId, LockModeType.PESSIMISTIC_WRITE);
        if (room != null && room.ended == null) {
            close(room, why);
        }
    }

    private void close(Room room, ClosedWhy why) {
        room.end(why);
        log.clear(room);
        write(room, List.of(), clock.instant());
    }

    /** The room of a booking that was moved; whoever sits there when it is not open any more is shown out. */
    void reschedule(UUID bookingId, CallWindow window) {
        var room = entities.find(Room.class, bookingId, LockModeType.PESSIMISTIC_WRITE);
        if (room == null) {
            return;
        }
        room.open(window);
        if (!window.isOpenAt(clock.instant())) {
            close(room, ClosedWhy.WINDOW);
        }
    }

    /** Empties the seats whose leases have run out: their sockets are gone, and nobody said so. */
    void vacateExpired(UUID bookingId) {
        var room = lock(bookingId);
        var now = clock.instant();
        for (var side : Side.values()) {
            if (room.seat(side).isExpired(now)) {
                write(room, room.vacate(side), now.minus(config.grace()));
            }
        }
    }

    private void speak(Place place, Function<Room, List<Notice>> verb) {
        var room = requireSpeaker(place);
        write(room, verb.apply(room), clock.instant());
    }

    private void write(Room room, List<Notice> notices, Instant at) {
        attendances.follow(room, at);
        log.append(room, notices);
    }

    private Room requireSpeaker(Place place) {
        var room = lock(place.bookingId());
        room.requireSpeaker(place.side(), place.entry());
        return room;
    }

    private static void requireHost(Place place) {
        if (place.side() != Side.PRACTITIONER) {
            throw new CallRefused(Reason.NOT_THE_HOST);
        }
    }

    private Room lock(UUID bookingId) {
        return entities.find(Room.class, bookingId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In a transaction of its own: both may come at the same moment, and whose room it becomes does not matter. */
    private void makeRoom(Invitation invitation) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (entities.find(Room.class, invitation.bookingId()) == null) {
                    entities.persist(Room.of(
                            invitation.bookingId(),
                            invitation.client().id(),
                            invitation.practitioner().id(),
                            invitation.window()));
                    entities.flush();
                }
            });
        } catch (ConstraintViolationException made) {
            // The other one has made it.
        }
    }
}
