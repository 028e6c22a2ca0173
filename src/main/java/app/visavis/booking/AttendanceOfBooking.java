package app.visavis.booking;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Who came to a booking; implemented by the feature that keeps the rooms. */
public interface AttendanceOfBooking {
    /** Who came to each booking at its time, in one statement; those to which nobody came are left out. */
    Map<UUID, Presence> ofBookings(Collection<UUID> bookingIds);
}
