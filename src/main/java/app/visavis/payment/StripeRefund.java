package app.visavis.payment;

import org.jspecify.annotations.Nullable;

/**
 * What Stripe says of a refund at this moment.
 *
 * @param id null when Stripe refused to make one
 * @param failure why it failed, in Stripe's word, such as {@code expired_or_canceled_card}
 */
record StripeRefund(
        @Nullable String id, RefundState state, @Nullable String failure) {
    static StripeRefund refused(String code) {
        return new StripeRefund(null, RefundState.FAILED, code);
    }

    /** Whether Stripe did not even make one. */
    boolean isRefused() {
        return id == null && state == RefundState.FAILED;
    }
}
