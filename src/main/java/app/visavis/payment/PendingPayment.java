package app.visavis.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment that waits for money: a copy, because Stripe is asked outside a transaction.
 *
 * @param sessionId null while no checkout was shown to anybody
 * @param isOverdue whether the booking's time is given up now
 */
record PendingPayment(UUID id, @Nullable String sessionId, boolean isOverdue) {
    static PendingPayment of(Payment payment, Instant now) {
        return new PendingPayment(payment.id(), payment.attempt().sessionId(), payment.isOverdue(now));
    }
}
