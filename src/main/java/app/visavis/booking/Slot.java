package app.visavis.booking;

import app.visavis.practice.OfferingView;
import app.visavis.practice.RefundPolicy;
import app.visavis.shared.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A time at which an offering can take place.
 *
 * @param policy what calling it off would give back
 * @param blocksFrom {@code startsAt} less the offering's buffer
 * @param blocksUntil {@code endsAt} plus the offering's buffer
 */
record Slot(
        UUID practiceId,
        UUID offeringId,
        String offeringTitle,
        Money price,
        RefundPolicy policy,
        Instant startsAt,
        Instant endsAt,
        Instant blocksFrom,
        Instant blocksUntil) {

    /** What was agreed, at another time: the offering may have changed since. */
    static Slot of(Booking booking, Instant startsAt) {
        var shift = Duration.between(booking.startsAt, startsAt);
        return new Slot(
                booking.practiceId,
                booking.offeringId,
                booking.offeringTitle,
                booking.price,
                booking.policy,
                startsAt,
                booking.endsAt.plus(shift),
                booking.blocksFrom.plus(shift),
                booking.blocksUntil.plus(shift));
    }

    /** The same with nothing to pay. */
    Slot settled() {
        return new Slot(
                practiceId, offeringId, offeringTitle, price.zero(), policy, startsAt, endsAt, blocksFrom, blocksUntil);
    }

    static Slot of(OfferingView offering, RefundPolicy policy, Instant startsAt) {
        var endsAt = startsAt.plus(Duration.ofMinutes(offering.minutes()));
        return new Slot(
                offering.practiceId(),
                offering.id(),
                offering.title(),
                offering.price(),
                policy,
                startsAt,
                endsAt,
                startsAt.minus(Duration.ofMinutes(offering.bufferBefore())),
                endsAt.plus(Duration.ofMinutes(offering.bufferAfter())));
    }
}
