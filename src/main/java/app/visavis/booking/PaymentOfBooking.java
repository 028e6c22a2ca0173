package app.visavis.booking;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a booking's page tells of its payment; implemented by the feature that takes payments. */
public interface PaymentOfBooking {
    /** Each booking's latest payment, in a constant number of statements; those without a payment are left out. */
    Map<UUID, PaymentPart> ofBookings(Collection<UUID> bookingIds);
}
