package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.TOO_MANY_HOLDS;

import app.visavis.practice.Practices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** How much may be held at once, so that nobody can block a practice for nothing. */
@ApplicationScoped
class HoldLimits {
    private static final String LIVE = "state = HELD and heldUntil > :now and ";

    private final EntityManager entities;
    private final Practices practices;
    private final BookingConfig config;

    HoldLimits(EntityManager entities, Practices practices, BookingConfig config) {
        this.entities = entities;
        this.practices = practices;
        this.config = config;
    }

    void require(Holder holder, Slot slot, Instant now) {
        if (holder.clientId() != null) {
            refuseFrom(
                    config.holdsPerAccount(),
                    "clientId = :client and charge is null",
                    Map.of("client", holder.clientId()),
                    now);
            return;
        }
        refuseFrom(
                config.anonymousHoldsPerAddress(),
                "clientId is null and holdAddress = :address",
                Map.of("address", String.valueOf(holder.address())),
                now);
        var zone = practices.require(slot.practiceId()).zone();
        var day = DateRange.dayOf(slot.startsAt(), zone);
        refuseFrom(
                config.anonymousHoldsPerDay(),
                "clientId is null and charge is null and practiceId = :practice and startsAt >= :start and startsAt < :end",
                Map.of(
                        "practice", slot.practiceId(),
                        "start", day.start(zone),
                        "end", day.end(zone)),
                now);
    }

    /** Each invitation is a mail to an address that somebody typed. */
    void requireInvitable(UUID practiceId, Instant now) {
        refuseFrom(
                config.invitationsPerPractice(),
                "charge is not null and practiceId = :practice",
                Map.of("practice", practiceId),
                now);
    }

    private void refuseFrom(int limit, String whose, Map<String, Object> parameters, Instant now) {
        var count = entities.createQuery("select count(*) from Booking where " + LIVE + whose, Long.class);
        parameters.forEach(count::setParameter);
        if (count.setParameter("now", now).getSingleResult() >= limit) {
            throw new BookingRefused(TOO_MANY_HOLDS);
        }
    }
}
