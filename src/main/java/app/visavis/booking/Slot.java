package app.visavis.booking;

import app.visavis.practice.OfferingView;
import app.visavis.shared.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A time at which an offering can take place.
 *
 * @param blocksFrom {@code startsAt} less the offering's buffer
 * @param blocksUntil {@code endsAt} plus the offering's buffer
 */
record Slot(
        UUID practiceId,
        UUID offeringId,
        String offeringTitle,
        Money price,
        Instant startsAt,
        Instant endsAt,
        Instant blocksFrom,
        Instant blocksUntil) {

    static Slot of(OfferingView offering, Instant startsAt) {
        var endsAt = startsAt.plus(Duration.ofMinutes(offering.minutes()));
        return new Slot(
                offering.practiceId(),
                offering.id(),
                offering.title(),
                offering.price(),
                startsAt,
                endsAt,
                startsAt.minus(Duration.ofMinutes(offering.bufferBefore())),
                endsAt.plus(Duration.ofMinutes(offering.bufferAfter())));
    }
}
