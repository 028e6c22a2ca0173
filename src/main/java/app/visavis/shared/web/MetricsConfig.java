package app.visavis.shared.web;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may watch. */
@ConfigMapping(prefix = "visavis.metrics")
interface MetricsConfig {
    /** What a scraper sends as its bearer token; without one nobody sees the metrics. */
    Optional<String> token();
}
