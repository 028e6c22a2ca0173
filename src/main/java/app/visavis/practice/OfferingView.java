package app.visavis.practice;

import app.visavis.shared.money.Money;
import java.util.UUID;

/**
 * An offering as others may know it.
 *
 * @param bufferBefore minutes kept free before it
 * @param bufferAfter minutes kept free after it
 * @param active whether it can be booked
 */
public record OfferingView(
        UUID id,
        UUID practiceId,
        String title,
        String description,
        int minutes,
        Money price,
        int bufferBefore,
        int bufferAfter,
        boolean active) {

    static OfferingView of(Offering offering) {
        return new OfferingView(
                offering.id,
                offering.practiceId,
                offering.title,
                offering.description,
                offering.minutes,
                offering.price,
                offering.bufferBefore,
                offering.bufferAfter,
                offering.active);
    }
}
