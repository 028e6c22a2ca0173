package app.visavis.payment;

import app.visavis.shared.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as others may know it.
 *
 * @param inquiry whether the bank only asks, and has taken nothing
 * @param reason in Stripe's word, such as {@code fraudulent}
 * @param answerBy until when evidence may be handed in at Stripe; null when there is nothing to answer, or it is answered
 */
public record DisputeView(
        Money amount,
        DisputeState state,
        boolean inquiry,
        String reason,
        Instant openedAt,
        @Nullable Instant answerBy) {}
