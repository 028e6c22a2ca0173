package app.visavis.shared.environment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * TLS without a proxy: the service shows a certificate of its own on {@code TLS_PORT}, sends whoever comes without TLS
 * there, and takes up a renewed certificate while it runs.
 *
 * @param certificate the file with the whole chain, in PEM
 * @param key the file with its private key, in PEM
 */
record ServerCertificate(String certificate, String key) {
    /** A renewal replaces the files weeks before the old certificate ends. */
    private static final String LOOK_AGAIN = "1m";

    ServerCertificate {
        requireFile("TLS_CERTIFICATE", certificate);
        requireFile("TLS_KEY", key);
    }

    Map<String, String> properties() {
        return Map.of(
                "quarkus.tls.web.key-store.pem.web.cert", certificate,
                "quarkus.tls.web.key-store.pem.web.key", key,
                "quarkus.tls.web.reload-period", LOOK_AGAIN,
                "quarkus.http.tls-configuration-name", "web",
                "quarkus.http.insecure-requests", "redirect");
    }

    private static void requireFile(String name, String file) {
        if (!Files.isRegularFile(Path.of(file)) || !Files.isReadable(Path.of(file))) {
            throw new IllegalArgumentException(name + " must be a file in PEM that can be read");
        }
    }
}
