package app.visavis.payment;

import app.visavis.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A refund in Stripe's list of those of one payment.
 *
 * @param key names our attempt that made it; null for one that somebody made by hand
 */
record ListedRefund(
        StripeRefund said, Money amount, @Nullable String key) {
    /** What a person gave back in Stripe's own pages. */
    boolean isByHand() {
        return key == null && said.state() != RefundState.FAILED;
    }
}
