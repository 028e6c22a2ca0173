package app.visavis.payment;

import app.visavis.shared.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as others may know it.
 *
 * @param reason in Stripe's word, such as {@code fraudulent}
 * @param answerBy until when evidence may be handed in at Stripe
 */
public record DisputeView(
        Money amount,
        DisputeState state,
        String reason,
        Instant openedAt,
        @Nullable Instant answerBy) {}
