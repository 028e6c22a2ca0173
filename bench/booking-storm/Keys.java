import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** The key of the storm's services, with which it signs its people in for as long as the storm lasts. */
final class Keys {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;
    private final String issuer;

    Keys(String issuer) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.pair = generator.generateKeyPair();
        this.issuer = issuer;
    }

    String privateKey() {
        return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    }

    String token(UUID account, UUID session, String role) throws GeneralSecurityException {
        var now = Instant.now();
        var head = "{\"alg\":\"ES256\",\"typ\":\"at+jwt\"}";
        var body = "{\"iss\":\"%s\",\"aud\":\"api\",\"sub\":\"%s\",\"sid\":\"%s\",\"groups\":[\"%s\"],\"iat\":%d,\"exp\":%d}"
                .formatted(
                        issuer,
                        account,
                        session,
                        role,
                        now.getEpochSecond(),
                        now.plus(Duration.ofHours(10)).getEpochSecond());
        var signed = encode(head) + "." + encode(body);
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(pair.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + URL.encodeToString(signature.sign());
    }

    private static String encode(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
