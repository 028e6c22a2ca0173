package app.visavis.booking;

import app.visavis.shared.environment.VisavisConfig;
import app.visavis.shared.identity.Secrets;
import app.visavis.shared.network.ClientAddress;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows browsers without a session: a cookie tells them apart, and a secret per hold proves whose it is. */
@ApplicationScoped
class BrowserHolds {
    private static final Duration COOKIE_LIFE = Duration.ofDays(1);

    private final VisavisConfig config;
    private final Secrets secrets;
    private final ClientAddress address;

    BrowserHolds(VisavisConfig config, Secrets secrets, ClientAddress address) {
        this.config = config;
        this.secrets = secrets;
        this.address = address;
    }

    /** The browser's cookie, or the one that it is to have. */
    String cookieOf(HttpServerRequest request) {
        return findCookie(request).orElseGet(secrets::random);
    }

    Holder holder(String cookie, HttpServerRequest request) {
        var network = Network.of(address.of(request));
        return Holder.browser(Secrets.hash(cookie), secrets.derive("hold-address", network));
    }

    String setCookie(String value) {
        return cookieName() + "=" + value + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + COOKIE_LIFE.toSeconds()
                + (config.isLoopback() ? "" : "; Secure");
    }

    /** Derived from the booking's id, so that it needs no storing. */
    String secretOf(UUID bookingId) {
        return secrets.derive("hold", bookingId.toString());
    }

    boolean isSecretOf(UUID bookingId, @Nullable String given) {
        return given != null && Secrets.matches(secretOf(bookingId), given);
    }

    Optional<byte[]> browserOf(HttpServerRequest request) {
        return findCookie(request).map(Secrets::hash);
    }

    private Optional<String> findCookie(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(cookieName())).map(Cookie::getValue);
    }

    /** {@code __Host-} demands TLS, which a loopback origin has not. */
    private String cookieName() {
        return config.isLoopback() ? "visavis-hold" : "__Host-visavis-hold";
    }
}
