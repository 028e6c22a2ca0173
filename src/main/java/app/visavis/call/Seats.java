package app.visavis.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All seats at once, in few statements, for the warden's round. */
@ApplicationScoped
@Transactional
class Seats {
    private final EntityManager entities;

    Seats(EntityManager entities) {
        this.entities = entities;
    }

    void prolong(Collection<Rooms.Place> places, Instant until) {
        prolong(places, Side.CLIENT, until, """
                update Room set client.leasedUntil = :until where bookingId in :ids and client.entry in :entries""");
        prolong(places, Side.PRACTITIONER, until, """
                update Room set practitioner.leasedUntil = :until
                where bookingId in :ids and practitioner.entry in :entries""");
    }

    private void prolong(Collection<Rooms.Place> places, Side side, Instant until, String update) {
        var held = places.stream().filter(place -> place.side() == side).toList();
        if (!held.isEmpty()) {
            entities.createQuery(update)
                    .setParameter("until", until)
                    .setParameter(
                            "ids", held.stream().map(Rooms.Place::bookingId).toList())
                    .setParameter(
                            "entries", held.stream().map(Rooms.Place::entry).toList())
                    .executeUpdate();
        }
    }

    List<UUID> roomsWithExpired(Instant now) {
        return entities.createQuery("""
                        select bookingId from Room where ended is null and (
                          client.presence <> :away and client.leasedUntil < :now
                          or practitioner.presence <> :away and practitioner.leasedUntil < :now)""", UUID.class)
                .setParameter("away", Seat.Presence.AWAY)
                .setParameter("now", now)
                .getResultList();
    }

    List<UUID> roomsToClose(Instant now) {
        return entities.createQuery("select bookingId from Room where ended is null and closesAt <= :now", UUID.class)
                .setParameter("now", now)
                .getResultList();
    }
}
