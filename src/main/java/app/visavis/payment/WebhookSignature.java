package app.visavis.payment;

import app.visavis.payment.PaymentRefused.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Tells Stripe's word from a forger's: signed with one of our secrets, within five minutes of now on either side. */
@ApplicationScoped
class WebhookSignature {
    private static final Duration TOLERANCE = Duration.ofSeconds(300);
    private static final String STAMP = "t=";
    private static final String SIGNATURE = "v1=";
    private static final String ALGORITHM = "HmacSHA256";

    private final List<String> secrets;
    private final Clock clock;

    WebhookSignature(PaymentConfig config, Clock clock) {
        this.secrets = config.webhookSecrets();
        this.clock = clock;
    }

    /** @param header {@code Stripe-Signature}: {@code t=<epoch seconds>,v1=<HMAC-SHA256 of t.body in hex>} */
    void require(String body, @Nullable String header) {
        if (header == null || !isSigned(body, header)) {
            throw new PaymentRefused(Reason.FORGED_WEBHOOK);
        }
    }

    /** Two timestamps would let one be judged and the other be signed; two signatures come while secrets change. */
    private boolean isSigned(String body, String header) {
        var stamps = parts(header, STAMP);
        if (stamps.size() != 1 || !isNow(stamps.getFirst())) {
            return false;
        }
        var signed = stamps.getFirst() + "." + body;
        var expected = secrets.stream().map(secret -> hmac(signed, secret)).toList();
        return parts(header, SIGNATURE).stream()
                .anyMatch(given -> expected.stream().anyMatch(right -> isSame(right, given)));
    }

    private boolean isNow(String stamp) {
        return stamp.matches("\\d{1,12}") && isNear(Instant.ofEpochSecond(Long.parseLong(stamp)));
    }

    private boolean isNear(Instant signed) {
        return Duration.between(signed, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
    }

    private static List<String> parts(String header, String name) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length()))
                .toList();
    }

    private static String hmac(String text, String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static boolean isSame(String right, String given) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
