package app.visavis.payment;

import app.visavis.booking.PaymentOfBooking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells a booking's page how its payment stands. */
@ApplicationScoped
class BookingPayments implements PaymentOfBooking {
    private final Payments payments;

    BookingPayments(Payments payments) {
        this.payments = payments;
    }

    @Override
    public Map<UUID, String> statesOf(Collection<UUID> bookingIds) {
        return payments.statesOf(bookingIds);
    }
}
