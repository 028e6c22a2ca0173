package app.visavis.shared.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay goes about its work. */
@ConfigMapping(prefix = "visavis.outbox")
interface OutboxConfig {
    /** Attempts before a row is parked; with the back-off, 14 are a day and some hours. */
    @WithDefault("14")
    int attempts();

    /** How long a claimed row stays with its relay: longer than any delivery's own timeout. */
    @WithDefault("2m")
    Duration lease();

    /** Deliveries under way at once on one server. */
    @WithDefault("16")
    int parallel();

    /** How long delivered rows are kept, without their payloads, for the operator. */
    @WithDefault("30d")
    Duration keep();
}
