package app.visavis.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** Where Stripe tells what happened. Answers at once; the looking after happens behind the outbox. */
@Path("/webhooks/stripe")
@RunOnVirtualThread
@PermitAll
class StripeWebhookResource {
    private final WebhookSignature signature;
    private final StripeEvents events;
    private final ObjectMapper json;

    StripeWebhookResource(WebhookSignature signature, StripeEvents events, ObjectMapper json) {
        this.signature = signature;
        this.events = events;
        this.json = json;
    }

    /** @param body as it came: the signature is over its bytes */
    @POST
    public void receive(String body, @HeaderParam("Stripe-Signature") @Nullable String header)
            throws JsonProcessingException {
        signature.require(body, header);
        events.receive(StripeNews.of(json.readTree(body)));
    }
}
