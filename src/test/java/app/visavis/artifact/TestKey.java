package app.visavis.artifact;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** The key that services of a test sign with, and people who are signed in by it. */
final class TestKey {
    static final String PEM = "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgysiHOs8vEMBfsJITXdNy8ltBibOiG6oyoas1bFpH"
            + "v2uhRANCAATrwxvKhkkL6k/d7ETi0iED4+pYaTcUEPlR6KeZgRcpWVkBtb7hnWw0luXEVUf5LxvMN9XC3sCsYOehwr67w80f";

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private TestKey() {}

    static String accessToken(UUID account, UUID session) {
        var now = Instant.now();
        var body =
                "{\"iss\":\"%s\",\"aud\":\"api\",\"sub\":\"%s\",\"sid\":\"%s\",\"groups\":[\"client\"],\"iat\":%d,\"exp\":%d}"
                        .formatted(
                                "http://localhost:8080",
                                account,
                                session,
                                now.getEpochSecond(),
                                now.plus(Duration.ofHours(5)).getEpochSecond());
        var signed = encode("{\"alg\":\"ES256\",\"typ\":\"at+jwt\"}") + "." + encode(body);
        try {
            var key = KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(PEM)));
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String encode(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
