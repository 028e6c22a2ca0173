package app.visavis.payment;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * That something happened at Stripe, and to what. How it stands now is asked of Stripe: events come in any order, and
 * in the shape of whatever API version the webhook was made with.
 *
 * @param objectId of the session, refund or dispute
 * @param intentId the payment intent that a refund belongs to
 */
@RegisterForReflection
record StripeNews(
        String eventId,
        String kind,
        String objectId,
        @Nullable String intentId) {
    static StripeNews of(JsonNode event) {
        var object = event.path("data").path("object");
        return new StripeNews(
                event.path("id").asText(),
                event.path("type").asText(),
                object.path("id").asText(),
                object.path("payment_intent").isTextual()
                        ? object.path("payment_intent").asText()
                        : null);
    }

    boolean isOfCheckout() {
        return kind.startsWith("checkout.session.");
    }

    boolean isOfRefund() {
        return kind.startsWith("refund.") || kind.startsWith("charge.refund");
    }

    boolean isOfFailedRefund() {
        return kind.equals("refund.failed");
    }

    boolean isOfDispute() {
        return kind.startsWith("charge.dispute.");
    }

    boolean isOfInterest() {
        return isOfCheckout() || isOfRefund() || isOfDispute();
    }
}
