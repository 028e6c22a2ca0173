package app.visavis.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/** The keys of this machine's service: made at the first run and kept, so that a restart signs nobody out. */
record KeptSecrets(String secretKey, String signingKey, String stripeKey, String webhookSecret) {
    private static final int KEY_BYTES = 32;

    static KeptSecrets in(Path file) throws IOException, GeneralSecurityException {
        if (Files.notExists(file)) {
            make().keep(file);
        }
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new KeptSecrets(
                kept.getProperty("secret-key"),
                kept.getProperty("signing-key"),
                kept.getProperty("stripe-key"),
                kept.getProperty("webhook-secret"));
    }

    private static KeptSecrets make() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var signingKey = generator.generateKeyPair().getPrivate().getEncoded();
        return new KeptSecrets(
                random(), Base64.getEncoder().encodeToString(signingKey), "sk_test_" + random(), "whsec_" + random());
    }

    private void keep(Path file) throws IOException {
        var kept = new Properties();
        kept.setProperty("secret-key", secretKey);
        kept.setProperty("signing-key", signingKey);
        kept.setProperty("stripe-key", stripeKey);
        kept.setProperty("webhook-secret", webhookSecret);
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try (var writer = Files.newBufferedWriter(file)) {
            kept.store(writer, "Keys of the local run; delete the file to have new ones.");
        }
    }

    private static String random() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
