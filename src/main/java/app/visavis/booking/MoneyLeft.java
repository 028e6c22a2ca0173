package app.visavis.booking;

import app.visavis.shared.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** How much of a booking's price can still be given back: a policy promises of what was paid, not of what has gone. */
@ApplicationScoped
class MoneyLeft {
    private final Instance<PaymentOfBooking> payments;

    MoneyLeft(Instance<PaymentOfBooking> payments) {
        this.payments = payments;
    }

    /** All of the price when nobody has taken money that could have gone back. */
    Money of(Booking booking) {
        return payments.stream()
                .flatMap(source -> source.leftOf(booking.id).stream())
                .reduce(booking.price, Money::atMost);
    }
}
