package app.visavis.call;

import app.visavis.booking.AttendanceOfBooking;
import app.visavis.booking.Presence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells bookings who came to their rooms. Who had come before a booking was moved away has not come to it. */
@ApplicationScoped
@Transactional
class BookingAttendances implements AttendanceOfBooking {
    private final EntityManager entities;

    BookingAttendances(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<UUID, Presence> ofBookings(Collection<UUID> bookingIds) {
        return entities.createQuery("""
                        select r.bookingId, sum(case when a.accountId = r.clientId then 1 else 0 end),
                          sum(case when a.accountId = r.practitionerId then 1 else 0 end)
                        from Room r join Attendance a on a.bookingId = r.bookingId and a.arrivedAt >= r.opensAt
                        where r.bookingId in :ids group by r.bookingId""", Object[].class)
                .setParameter("ids", bookingIds)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new Presence((Long) row[1] > 0, (Long) row[2] > 0)));
    }
}
