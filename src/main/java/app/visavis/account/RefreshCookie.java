package app.visavis.account;

import app.visavis.account.AccountRefused.Reason;
import app.visavis.shared.environment.VisavisConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that carries the refresh token: out of reach of scripts, of other sites and of sub-domains. On a
 * plain-http loopback origin it has another name, because {@code __Host-} demands TLS.
 */
@ApplicationScoped
class RefreshCookie {
    private static final String HEADER_VALUE = "1";

    private final VisavisConfig config;

    RefreshCookie(VisavisConfig config) {
        this.config = config;
    }

    String name() {
        return config.isLoopback() ? "visavis-refresh" : "__Host-visavis-refresh";
    }

    String set(String token, @Nullable Duration life) {
        return name() + "=" + token + attributes() + (life == null ? "" : "; Max-Age=" + life.toSeconds());
    }

    String clear() {
        return name() + "=" + attributes() + "; Max-Age=0";
    }

    /** Another site can make a browser send the cookie, but neither this header nor our origin. */
    void requireOwnPage(@Nullable String visavisHeader, @Nullable String origin) {
        var foreign = origin != null && !origin.equals(config.webOrigin().toString());
        if (foreign || !HEADER_VALUE.equals(visavisHeader)) {
            throw new AccountRefused(Reason.FOREIGN_ORIGIN);
        }
    }

    private String attributes() {
        return "; Path=/; HttpOnly; SameSite=Strict" + (config.isLoopback() ? "" : "; Secure");
    }
}
