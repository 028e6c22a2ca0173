package app.visavis.payment;

import app.visavis.shared.money.Money;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund as Stripe is asked about it: a copy, because Stripe is asked outside a transaction.
 *
 * @param stripeId null before Stripe has been asked for it
 */
record RefundTask(
        UUID refundId,
        String intentId,
        Money amount,
        @Nullable String stripeId) {
    static RefundTask of(Refund refund, Payment payment) {
        var intentId = Objects.requireNonNull(payment.intentId(), "only what was captured is given back");
        return new RefundTask(refund.id(), intentId, refund.amount(), refund.stripeId());
    }
}
