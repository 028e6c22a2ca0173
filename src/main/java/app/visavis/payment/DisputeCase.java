package app.visavis.payment;

import app.visavis.shared.money.Money;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as the operator sees it, who has to answer it.
 *
 * @param id at Stripe
 * @param client who complains at the bank, by name
 * @param inquiry whether the bank only asks, and has taken nothing
 * @param reason in Stripe's word, such as {@code fraudulent}
 * @param answerBy until when evidence may be handed in; null when there is nothing to answer, or it is answered
 * @param answerAt Stripe's page for that
 */
record DisputeCase(
        String id,
        UUID paymentId,
        UUID bookingId,
        PracticePart practice,
        String client,
        String offeringTitle,
        Money amount,
        DisputeState state,
        boolean inquiry,
        String reason,
        Instant openedAt,
        @Nullable Instant answerBy,
        URI answerAt) {

    static DisputeCase of(
            String id, DisputeView dispute, Payment payment, PracticePart practice, String client, URI answerAt) {
        return new DisputeCase(
                id,
                payment.id(),
                payment.bookingId(),
                practice,
                client,
                payment.sale().offeringTitle(),
                dispute.amount(),
                dispute.state(),
                dispute.inquiry(),
                dispute.reason(),
                dispute.openedAt(),
                dispute.answerBy(),
                answerAt);
    }
}
