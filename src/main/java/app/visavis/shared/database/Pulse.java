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
 * may take long. While others still get answers, a silent line is only replaced.
 */
@ApplicationScoped
class Pulse {
    private static final Logger LOG = Logger.getLogger(Pulse.class);
    private static final String LINK_FAILURE = "08S01";

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Primary primary = Primary.THE;
    private final AgroalDataSource pool;
    private final Traffic traffic;
    private final DatabaseConfig config;
    private @Nullable Connection line;
    private @Nullable String place;

    Pulse(AgroalDataSource pool, Traffic traffic, DatabaseConfig config) {
        this.pool = pool;
        this.traffic = traffic;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        // Not one of the virtual threads: a crowd of those would keep it waiting.
        Thread.ofPlatform().daemon().name("database-pulse").start(this::beatUntilStopped);
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
                throw new SQLException("It is read-only now", "08004");
            }
            leaveTheFormer();
            comeBack();
        } catch (SQLException | RuntimeException failed) {
            Line.cut(line);
            line = null;
            if (!isSilence(failed) || !traffic.isFlowing(config.pulseTimeout().dividedBy(2))) {
                leave(failed);
            }
        }
    }

    /** No answer, as opposed to a wrong one: then others may have had theirs. */
    static boolean isSilence(@Nullable Throwable failed) {
        return failed != null
                && (failed instanceof SQLException sql && LINK_FAILURE.equals(sql.getSQLState())
                        || isSilence(failed.getCause()));
    }

    /** After a silence the primary may be found elsewhere, while the pool still talks to where it was. */
    private void leaveTheFormer() {
        var now = primary.place().orElse(null);
        if (place != null && !place.equals(now)) {
            cutOff();
        }
        place = now;
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
        cutOff();
    }

    private void cutOff() {
        primary.leave();
        pool.flush(FlushMode.GRACEFUL);
    }
}
