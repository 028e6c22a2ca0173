package app.visavis.testsupport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost that this process trusts while it is open. */
public final class OwnTls implements AutoCloseable {
    private static final String PASSWORD = "changeit";

    private final SSLContext former;
    private final SSLContext own;

    private OwnTls(SSLContext former, SSLContext own) {
        this.former = former;
        this.own = own;
    }

    public static OwnTls trusted() throws Exception {
        var folder = Files.createTempDirectory("own-tls");
        var file = folder.resolve("localhost.p12");
        makeCertificate(file);
        var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        Files.delete(file);
        Files.delete(folder);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var own = SSLContext.getInstance("TLS");
        own.init(keys.getKeyManagers(), trust.getTrustManagers(), new SecureRandom());
        var tls = new OwnTls(SSLContext.getDefault(), own);
        SSLContext.setDefault(own);
        return tls;
    }

    public ServerSocket door() throws IOException {
        return own.getServerSocketFactory().createServerSocket(0, 0, InetAddress.getByName("127.0.0.1"));
    }

    @Override
    public void close() {
        SSLContext.setDefault(former);
    }

    private static void makeCertificate(Path file) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "localhost",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        if (made.waitFor() != 0) {
            throw new IllegalStateException("keytool made no certificate");
        }
    }
}
