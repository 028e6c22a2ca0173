package app.visavis.booking;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where a booking's two people write to each other; implemented by the feature that keeps conversations. */
public interface ConversationOfBooking {
    /** The conversation of each booking, in one statement; those without one are left out. */
    Map<UUID, UUID> ofBookings(Collection<UUID> bookingIds);
}
