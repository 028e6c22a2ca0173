package app.visavis.shared.identity;

import app.visavis.shared.environment.VisavisConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes and checks the service's secrets: random ones stored as hashes, and derived ones that need no storing. */
@ApplicationScoped
public class Secrets {
    private static final int RANDOM_BYTES = 32;
    private static final int SIX_DIGITS = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;

    Secrets(VisavisConfig config) {
        this.key = config.secretKey().getBytes(StandardCharsets.UTF_8);
    }

    /** 256 random bits, base64url. */
    public String random() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return encode(bytes);
    }

    /** What is stored of a random secret: SHA-256, 32 bytes. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A secret that only this service can derive again, base64url. {@code purpose} keeps uses of the key apart. */
    public String derive(String purpose, String about) {
        return encode(mac(purpose, about));
    }

    /** Six decimal digits, derived. */
    public String deriveDigits(String purpose, String about) {
        var number = Math.floorMod(ByteBuffer.wrap(mac(purpose, about)).getLong(), SIX_DIGITS);
        return "%06d".formatted(number);
    }

    /** Compares without telling by its time where the two differ. */
    public static boolean matches(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(String purpose, String about) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal((purpose + '\0' + about).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
