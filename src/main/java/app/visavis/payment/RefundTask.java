package app.visavis.payment;

import app.visavis.shared.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund as Stripe is asked about it: a copy, because Stripe is asked outside a transaction.
 *
 * @param key names the attempt to Stripe
 * @param stripeId null before Stripe has answered
 * @param isOld whether Stripe may have forgotten the key
 */
record RefundTask(
        UUID refundId,
        String key,
        String intentId,
        Money amount,
        @Nullable String stripeId,
        boolean isOld) {
    /** Stripe keeps keys for a day at least. */
    private static final Duration KEYS_KEPT = Duration.ofHours(20);

    /** Whether Stripe would be asked something else, which may have another answer. */
    boolean isAnotherThan(RefundTask other) {
        return !key.equals(other.key) || !Objects.equals(stripeId, other.stripeId);
    }

    static RefundTask of(Refund refund, Payment payment, Instant now) {
        var intentId = Objects.requireNonNull(payment.intentId(), "only what was captured is given back");
        return new RefundTask(
                refund.id(),
                refund.key(),
                intentId,
                refund.amount(),
                refund.stripeId(),
                refund.isOlderThan(KEYS_KEPT, now));
    }
}
