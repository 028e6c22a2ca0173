package app.visavis.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Stripe said.
 *
 * @param status that of HTTP; 0 when nobody answered, or not in JSON
 * @param date by Stripe's clock
 */
record StripeAnswer(int status, JsonNode body, @Nullable Instant date) {
    boolean isGood() {
        return status == 200;
    }
}
