package app.visavis.booking;

import app.visavis.shared.money.Money;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a booking needs to know of its payment; implemented by the feature that takes payments. */
public interface PaymentOfBooking {
    /** Each booking's latest payment, in a constant number of statements; those without a payment are left out. */
    Map<UUID, PaymentPart> ofBookings(Collection<UUID> bookingIds);

    /** What was paid and has not gone back, neither by us nor by the client's bank; empty while nothing is paid. */
    Optional<Money> leftOf(UUID bookingId);
}
