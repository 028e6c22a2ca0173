package app.visavis.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with argon2id at OWASP's first choice (19 MiB, two passes, one lane), in PHC form:
 * {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. Only so many at once, since each takes its memory.
 */
@ApplicationScoped
class PasswordHasher {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PATIENCE_SECONDS = 5;
    private static final String HEAD = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";

    private final SecureRandom random = new SecureRandom();
    private final Semaphore permits;
    private final String nobodys;

    PasswordHasher(AccountConfig config) {
        this.permits = new Semaphore(config.hashesAtOnce());
        this.nobodys = HEAD + encode(new byte[SALT_BYTES]) + "$" + encode(new byte[HASH_BYTES]);
    }

    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var hash = permitted(() -> argon2id(password, salt));
        return HEAD + encode(salt) + "$" + encode(hash);
    }

    boolean matches(String password, String phc) {
        if (!phc.startsWith(HEAD)) {
            throw new IllegalStateException("A password hash of other parameters than ours");
        }
        var parts = phc.substring(HEAD.length()).split("\\$");
        var expected = Base64.getDecoder().decode(parts[1]);
        var actual = permitted(() -> argon2id(password, Base64.getDecoder().decode(parts[0])));
        return MessageDigest.isEqual(expected, actual);
    }

    /** Takes as long as {@link #matches} and never does: for an address that nobody has. */
    boolean matchesNobody(String password) {
        return matches(password, nobodys);
    }

    private byte[] permitted(Supplier<byte[]> work) {
        try {
            if (!permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AccountRefused(AccountRefused.Reason.TOO_MANY_SIGN_INS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AccountRefused(AccountRefused.Reason.TOO_MANY_SIGN_INS);
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    /** NFC, so that one password typed on two keyboards is one; no byte is ever cut off. */
    private static byte[] argon2id(String password, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(LANES)
                .withSalt(salt)
                .build());
        var hash = new byte[HASH_BYTES];
        var normalised = Normalizer.normalize(password, Normalizer.Form.NFC);
        generator.generateBytes(normalised.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
