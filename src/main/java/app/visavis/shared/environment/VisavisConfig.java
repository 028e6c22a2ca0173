package app.visavis.shared.environment;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** What the whole service must know of where it runs. */
@ConfigMapping(prefix = "visavis.site")
public interface VisavisConfig {
    /** Where browsers load the application from, without a path: the only origin that may open sockets or use cookies. */
    URI webOrigin();

    /** The key behind every derived secret (codes, holds, refresh successors). Changing it invalidates them. */
    String secretKey();

    /** A folder with the built application, served beside the API; absent where another server has it. */
    Optional<String> webRoot();

    /** Whether the application is browsed over plain http on this machine; then cookies go without {@code Secure}. */
    default boolean isLoopback() {
        return "http".equals(webOrigin().getScheme())
                && ("localhost".equals(webOrigin().getHost())
                        || "127.0.0.1".equals(webOrigin().getHost()));
    }
}
