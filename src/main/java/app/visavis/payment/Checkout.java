package app.visavis.payment;

import app.visavis.shared.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe says of a checkout session at this moment.
 *
 * @param paymentId the payment it was opened for, as its metadata has it; null for a session that is not ours
 * @param url where to pay; null once it is not open
 * @param amount what was captured when it is paid, else what is asked; null for one without money, which is not ours
 * @param intentId the payment intent; null before somebody tried to pay
 */
record Checkout(
        String sessionId,
        @Nullable UUID paymentId,
        Standing standing,
        @Nullable Money amount,
        @Nullable String intentId,
        @Nullable String url) {

    /** What became of it. */
    enum Standing {
        OPEN,
        /** Completed, but the bank has not answered yet. */
        PROCESSING,
        PAID,
        FAILED,
        EXPIRED
    }

    boolean is(Standing asked) {
        return standing == asked;
    }
}
