package app.visavis.payment;

import app.visavis.booking.PaymentOfBooking;
import app.visavis.booking.PaymentPart;
import app.visavis.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells a booking how its payment stands. */
@ApplicationScoped
class BookingPayments implements PaymentOfBooking {
    private final PaymentLists payments;

    BookingPayments(PaymentLists payments) {
        this.payments = payments;
    }

    @Override
    public Map<UUID, PaymentPart> ofBookings(Collection<UUID> bookingIds) {
        return payments.ofBookings(bookingIds);
    }

    @Override
    public Optional<Money> leftOf(UUID bookingId) {
        return payments.leftOf(bookingId);
    }
}
