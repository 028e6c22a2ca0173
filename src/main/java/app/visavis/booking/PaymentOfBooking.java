package app.visavis.booking;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a booking's page tells of its payment; implemented by the feature that takes payments. */
public interface PaymentOfBooking {
    /** The state of each booking's latest payment, in one statement; those without a payment are left out. */
    Map<UUID, String> statesOf(Collection<UUID> bookingIds);
}
