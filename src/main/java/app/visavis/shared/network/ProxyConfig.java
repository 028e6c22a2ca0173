package app.visavis.shared.network;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What stands between browsers and the service. */
@ConfigMapping(prefix = "visavis.proxy")
interface ProxyConfig {
    /** Addresses or networks of proxies that are believed whom they speak for; everybody else speaks for themselves. */
    Optional<List<String>> trusted();
}
