package app.visavis.shared.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How closely the databases are watched. */
@ConfigMapping(prefix = "visavis.database")
interface DatabaseConfig {
    /** How often the primary is asked whether it lives and may be written to; a change of roles is noticed this late. */
    @WithDefault("PT0.2S")
    Duration pulseEvery();

    /** How long it may take to answer that; then it counts as away, and whoever waits for it is told 503. */
    @WithDefault("PT0.6S")
    Duration pulseTimeout();

    /** Where replicas are, as a JDBC address with one or several places; empty when none is watched. */
    Optional<String> replicaUrl();

    /** An account with {@code REPLICATION CLIENT} at the replica. */
    Optional<String> replicaUsername();

    Optional<String> replicaPassword();

    /** How often the replica is looked at; its lag is known this exactly. */
    @WithDefault("PT5S")
    Duration watchEvery();

    /** From when on a replica is too far behind to lose nothing that matters; then {@code /q/health/well} is down. */
    @WithDefault("PT30S")
    Duration maxLag();
}
