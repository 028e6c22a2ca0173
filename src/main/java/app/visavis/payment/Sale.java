package app.visavis.payment;

import app.visavis.booking.BookingView;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What is paid for.
 *
 * @param offeringTitle as it was when it was booked
 */
@Embeddable
record Sale(
        @Column(name = "booking_id") UUID bookingId,
        @Column(name = "practice_id") UUID practiceId,
        @Column(name = "offering_title") String offeringTitle) {
    static Sale of(BookingView booking) {
        return new Sale(booking.id(), booking.practiceId(), booking.offeringTitle());
    }
}
