package app.visavis.shared.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Properties;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** How the two databases stand to each other: who is the primary, and what would be lost with it. */
@ApplicationScoped
public class Replication {
    private static final Logger LOG = Logger.getLogger(Replication.class);

    private final AgroalDataSource pool;
    private final DatabaseConfig config;
    private final Clock clock;
    private final Lag lag = new Lag();
    private volatile @Nullable ReplicationView last;

    Replication(AgroalDataSource pool, DatabaseConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    /** As last looked at; whoever asks waits for no server. */
    public ReplicationView view() {
        var seen = last;
        return seen != null && isWatched() ? seen : unwatched();
    }

    @Scheduled(every = "${visavis.database.watch-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!isWatched()) {
            return;
        }
        var look = new ReplicaLook(clock.instant(), lag, config.maxLag());
        var places = Places.of(config.replicaUrl().orElseThrow());
        try (var primary = pool.getConnection()) {
            keep(look.at(primary, places, account()));
        } catch (SQLException away) {
            keep(look.at(null, places, account()));
        }
    }

    private void keep(ReplicationView seen) {
        var before = last == null ? Set.of() : last.troubles();
        if (!seen.troubles().equals(before)) {
            LOG.warnf("Between the databases: %s", seen.troubles().isEmpty() ? "all is well" : seen.troubles());
        }
        last = seen;
    }

    private boolean isWatched() {
        return config.replicaUrl().isPresent();
    }

    private ReplicationView unwatched() {
        var troubles = Primary.THE.isAway() ? Set.of(ReplicationTrouble.PRIMARY_AWAY) : Set.<ReplicationTrouble>of();
        return new ReplicationView(
                Primary.THE.place().orElse(null), isWatched(), null, null, null, troubles, clock.instant());
    }

    private Properties account() {
        var account = new Properties();
        config.replicaUsername().ifPresent(name -> account.setProperty("user", name));
        config.replicaPassword().ifPresent(word -> account.setProperty("password", word));
        return account;
    }
}
