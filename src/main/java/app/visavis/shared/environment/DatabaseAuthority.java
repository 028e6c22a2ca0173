package app.visavis.shared.environment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;

/**
 * Who vouches for the database: the certificates of an authority of the operator's or the host's own, in PEM. Then the
 * server must show one of theirs, for the very name it is called by.
 */
record DatabaseAuthority(Collection<? extends Certificate> certificates) {
    /** Guards nothing: certificates are public. The format wants one. */
    private static final String PASSWORD = "public";

    /** Memory that looks like a folder; containers have it also where no disk may be written to. */
    private static final Path MEMORY = Path.of("/dev/shm");

    /** @param pem the certificates themselves or the file that has them */
    static DatabaseAuthority parse(String pem) {
        try {
            var text = pem.strip().startsWith("-----BEGIN") ? pem.replace("\\n", "\n") : Files.readString(Path.of(pem));
            var certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            if (certificates.isEmpty()) {
                throw new GeneralSecurityException("no certificate");
            }
            return new DatabaseAuthority(certificates);
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            throw new IllegalArgumentException(
                    "DATABASE_CA must be certificates in PEM, or a file that has them", unreadable);
        }
    }

    /** The database's address, with the authority where there is one. */
    static String vouched(String databaseUrl, Optional<String> pem) {
        return pem.map(ca -> parse(ca).vouchFor(databaseUrl)).orElse(databaseUrl);
    }

    /** The database's address with what makes the driver ask for this authority, and for no other. */
    String vouchFor(String databaseUrl) {
        var mode = databaseUrl.contains("sslMode=") ? "" : "sslMode=VERIFY_IDENTITY&";
        return databaseUrl.strip() + (databaseUrl.contains("?") ? "&" : "?") + mode + "trustCertificateKeyStoreUrl="
                + keyStore().toUri() + "&trustCertificateKeyStoreType=PKCS12&trustCertificateKeyStorePassword="
                + PASSWORD + "&fallbackToSystemTrustStore=false";
    }

    /** Connector/J reads key stores only, and only from an address. */
    private Path keyStore() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            var number = 0;
            for (var certificate : certificates) {
                store.setCertificateEntry("authority-" + number++, certificate);
            }
            var file = Files.createTempFile(place(), "visavis-database", ".p12");
            file.toFile().deleteOnExit();
            try (var out = Files.newOutputStream(file)) {
                store.store(out, PASSWORD.toCharArray());
            }
            return file;
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(
                    "DATABASE_CA cannot be kept in " + place() + ": give the container a /tmp in memory (--tmpfs /tmp)",
                    failed);
        }
    }

    private static Path place() {
        return Files.isWritable(MEMORY) ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    }
}
