package app.visavis.payment;

import app.visavis.shared.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A payment as others may know it.
 *
 * @param refunded what has been given back so far
 * @param at when it last changed
 */
public record PaymentView(
        UUID id, UUID bookingId, UUID clientId, PaymentState state, Money amount, Money refunded, Instant at) {

    static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.id(),
                payment.bookingId(),
                payment.clientId(),
                payment.state(),
                payment.price(),
                payment.money(Balance::refunded),
                payment.changedAt());
    }
}
