package app.visavis.shared.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is asked of strangers' web servers, and for how long. */
@ConfigMapping(prefix = "visavis.fetch")
interface FetchConfig {
    /**
     * Networks that may be asked although they are not public, such as {@code 127.0.0.0/8,10.1.2.3/32}. Empty in
     * production: each one is a door from the internet into it.
     */
    Optional<List<String>> allowedNetworks();

    /** For all of it: names, redirects, the last byte. */
    @WithDefault("15s")
    Duration timeout();

    /** For one address to answer, before the next is tried. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** Bytes of an answer, unpacked. */
    @WithDefault("2097152")
    int largest();

    /** How often an answer may send us on. */
    @WithDefault("5")
    int redirects();
}
