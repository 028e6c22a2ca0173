package app.visavis.payment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.stripe.net.Webhook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final String BODY = "{\"id\":\"evt_1\",\"name\":\"é\"}";

    private final WebhookSignature signature =
            new WebhookSignature(TestConfig.with("whsec_old", "whsec_new"), Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(strings = {"whsec_old", "whsec_new"})
    void anyOfTheSecretsWillDoWhileOneReplacesAnother(String secret) {
        assertDoesNotThrow(() -> signature.require(BODY, sign(BODY, secret, NOW)));
    }

    @Test
    void anotherSecretIsForged() {
        refuses(BODY, sign(BODY, "whsec_stolen", NOW));
    }

    @Test
    void anotherBodyIsForged() {
        refuses(BODY.replace("evt_1", "evt_2"), sign(BODY, "whsec_new", NOW));
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -1, 0, 1, 300})
    void fiveMinutesOnEitherSideAreForgiven(long seconds) {
        assertDoesNotThrow(() -> signature.require(BODY, sign(BODY, "whsec_new", NOW.plusSeconds(seconds))));
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, -86_400, 301, 86_400})
    void olderOrFurtherAheadIsRefused(long seconds) {
        refuses(BODY, sign(BODY, "whsec_new", NOW.plusSeconds(seconds)));
    }

    @Test
    void aSecondTimestampDoesNotHideAnOldOne() {
        var old = sign(BODY, "whsec_new", NOW.minus(Duration.ofDays(1)));
        refuses(BODY, "t=" + NOW.getEpochSecond() + "," + old);
        refuses(BODY, old + ",t=" + NOW.getEpochSecond());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "t=", "v1=00", "t=abc,v1=00", "t=1764583200", "t=99999999999999999999,v1=00", ",,=,"})
    void aMalformedHeaderIsRefused(String header) {
        refuses(BODY, header);
    }

    private void refuses(String body, String header) {
        assertThrows(PaymentRefused.class, () -> signature.require(body, header));
    }

    private static String sign(String body, String secret, Instant at) {
        try {
            return Webhook.Signature.generateSignatureHeader(body, secret, at.getEpochSecond());
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
