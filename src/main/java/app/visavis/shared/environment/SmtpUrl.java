package app.visavis.shared.environment;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mail server's address: {@code smtp://name:password@host:587} (STARTTLS) or {@code smtps://…:465} (TLS). */
public record SmtpUrl(
        boolean implicitTls,
        String host,
        int port,
        @Nullable String username,
        @Nullable String password) {

    private static final int SUBMISSION_PORT = 587;
    private static final int TLS_PORT = 465;

    static SmtpUrl parse(String url) {
        var uri = uri(url.strip());
        var tls = "smtps".equals(uri.getScheme());
        if (!tls && !"smtp".equals(uri.getScheme()) || uri.getHost() == null) {
            throw unreadable();
        }
        var user = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new SmtpUrl(
                tls,
                uri.getHost(),
                uri.getPort() >= 0 ? uri.getPort() : tls ? TLS_PORT : SUBMISSION_PORT,
                user.length > 0 ? decode(user[0]) : null,
                user.length > 1 ? decode(user[1]) : null);
    }

    /** The usual message about an address repeats it, with the password in it. */
    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException secret) {
            throw unreadable();
        }
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("SMTP_URL must look like smtp://name:password@host:587");
    }

    /** Without the password, which a record would print. */
    @Override
    public String toString() {
        return (implicitTls ? "smtps://" : "smtp://") + host + ":" + port;
    }

    Map<String, String> properties() {
        var properties = new HashMap<>(Map.of(
                "quarkus.mailer.mock",
                "false",
                "quarkus.mailer.host",
                host,
                "quarkus.mailer.port",
                Integer.toString(port),
                "quarkus.mailer.tls",
                Boolean.toString(implicitTls),
                "quarkus.mailer.start-tls",
                username == null ? "OPTIONAL" : "REQUIRED",
                "quarkus.mailer.login",
                username == null ? "DISABLED" : "REQUIRED"));
        if (username != null) {
            properties.put("quarkus.mailer.username", username);
            properties.put("quarkus.mailer.password", password == null ? "" : password);
        }
        return properties;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
