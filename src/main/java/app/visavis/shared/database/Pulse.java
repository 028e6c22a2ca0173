package app.visavis.shared.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the primary on a line of its own whether it lives and may be written to. When it does not answer or has become
 * read-only, everybody is cut off at once: a server that froze keeps its connections open and says nothing, and a
 * former primary would answer with what is no longer true. Socket time-outs are no way to notice it, since a migration
 * may take long.
 */
@ApplicationScoped
class Pulse {
    private static final Logger LOG = Logger.getLogger(Pulse.class);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Primary primary = Primary.THE;
    private final AgroalDataSource pool;
    private final DatabaseConfig config;
    private @Nullable Connection line;

    Pulse(AgroalDataSource pool, DatabaseConfig config) {
        this.pool = pool;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("database-pulse").start(this::beatUntilStopped);
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped.countDown();
    }

    private void beatUntilStopped() {
        try {
            while (!stopped.await(config.pulseEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                beat();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            Line.cut(line);
            // The next start in this process begins with what it finds.
            primary.back();
        }
    }

    private void beat() {
        try {
            if (line == null) {
                line = primary.look(config.pulseTimeout()).orElse(null);
            } else if (!Line.isWritable(line)) {
                throw new SQLException("It is read-only now", "08S01");
            }
            comeBack();
        } catch (SQLException | RuntimeException silent) {
            Line.cut(line);
            line = null;
            leave(silent);
        }
    }

    private void comeBack() {
        if (primary.isAway()) {
            LOG.infof("The database is back: %s", primary.place().orElse("?"));
            primary.back();
        }
    }

    private void leave(Exception why) {
        if (!primary.isAway()) {
            LOG.errorf("The database is away: %s", why.getMessage());
        }
        primary.leave();
        pool.flush(FlushMode.GRACEFUL);
    }
}
