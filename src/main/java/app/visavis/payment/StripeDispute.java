package app.visavis.payment;

import app.visavis.shared.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe says of a dispute at this moment.
 *
 * @param intentId of the payment that the client's bank wants back
 * @param paymentId the payment, as the intent's metadata has it; null for one that is not ours
 * @param isInquiry whether the bank only asks, and has taken nothing
 * @param reason in Stripe's word, such as {@code fraudulent}
 * @param answerBy until when evidence may be handed in; null when there is nothing to answer
 */
record StripeDispute(
        String id,
        String intentId,
        @Nullable UUID paymentId,
        Money amount,
        DisputeState state,
        boolean isInquiry,
        String reason,
        Instant openedAt,
        @Nullable Instant answerBy) {}
