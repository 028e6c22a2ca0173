package app.visavis.payment;

import app.visavis.payment.PaymentRefused.Reason;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells Stripe's word from a forger's: signed with one of our secrets, within five minutes of now on either side. */
@ApplicationScoped
class WebhookSignature {
    private static final Duration TOLERANCE = Duration.ofSeconds(300);

    /** Zero switches off the library's own check, which knows no signature from the future and another clock. */
    private static final long NO_TOLERANCE_OF_THE_LIBRARY = 0;

    private final List<String> secrets;
    private final Clock clock;

    WebhookSignature(PaymentConfig config, Clock clock) {
        this.secrets = config.webhookSecrets();
        this.clock = clock;
    }

    /** @param header {@code Stripe-Signature}: {@code t=<epoch seconds>,v1=<HMAC-SHA256 of t.body in hex>} */
    void require(String body, @Nullable String header) {
        if (header == null || !isNow(header) || secrets.stream().noneMatch(secret -> isSigned(body, header, secret))) {
            throw new PaymentRefused(Reason.FORGED_WEBHOOK);
        }
    }

    /** Two timestamps would let one be judged here and the other be signed. */
    private boolean isNow(String header) {
        var stamps = Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(part -> part.startsWith("t="))
                .toList();
        return stamps.size() == 1
                && stamps.getFirst().matches("t=\\d{1,12}")
                && isNear(Instant.ofEpochSecond(Long.parseLong(stamps.getFirst().substring(2))));
    }

    private boolean isNear(Instant signed) {
        return Duration.between(signed, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
    }

    private static boolean isSigned(String body, String header, String secret) {
        try {
            return Webhook.Signature.verifyHeader(body, header, secret, NO_TOLERANCE_OF_THE_LIBRARY);
        } catch (SignatureVerificationException | RuntimeException forged) {
            return false;
        }
    }
}
