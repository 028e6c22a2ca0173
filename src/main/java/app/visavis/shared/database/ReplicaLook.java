package app.visavis.shared.database;

import static app.visavis.shared.database.ReplicationTrouble.ERRANT_TRANSACTIONS;
import static app.visavis.shared.database.ReplicationTrouble.PRIMARY_AWAY;
import static app.visavis.shared.database.ReplicationTrouble.REPLICA_AWAY;
import static app.visavis.shared.database.ReplicationTrouble.REPLICA_BEHIND;
import static app.visavis.shared.database.ReplicationTrouble.REPLICA_STOPPED;
import static app.visavis.shared.database.ReplicationTrouble.SEMI_SYNC_OFF;
import static app.visavis.shared.database.ReplicationTrouble.TWO_PRIMARIES;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One look at both sides: what is found is put together into one view. */
final class ReplicaLook {
    private static final Logger LOG = Logger.getLogger(ReplicaLook.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String TRANSACTIONS = "REPLACE(@@global.gtid_executed, '\\n', '')";

    private final Instant now;
    private final Lag lag;
    private final Duration maxLag;
    private final Set<ReplicationTrouble> troubles = EnumSet.noneOf(ReplicationTrouble.class);
    private @Nullable String replica;
    private @Nullable Long lagSeconds;
    private @Nullable Boolean isSemiSync;

    ReplicaLook(Instant now, Lag lag, Duration maxLag) {
        this.now = now;
        this.lag = lag;
        this.maxLag = maxLag;
    }

    /** @param primary a connection to it; null when it is away */
    ReplicationView at(@Nullable Connection primary, Places places, Properties account) {
        try {
            lookAtPrimary(primary);
            lookAtReplica(primary, places, account);
        } catch (SQLException lost) {
            troubles.add(replica == null ? PRIMARY_AWAY : REPLICA_AWAY);
        }
        return new ReplicationView(
                Primary.THE.place().orElse(null), true, replica, lagSeconds, isSemiSync, Set.copyOf(troubles), now);
    }

    private void lookAtPrimary(@Nullable Connection primary) throws SQLException {
        if (primary == null) {
            troubles.add(PRIMARY_AWAY);
            return;
        }
        lag.sample(now, Rows.text(primary, "SELECT " + TRANSACTIONS));
        isSemiSync = "ON".equals(Rows.second(primary, "SHOW GLOBAL STATUS LIKE 'Rpl_semi_sync_source_status'"));
        if (!isSemiSync) {
            troubles.add(SEMI_SYNC_OFF);
        }
    }

    /** Places may name both servers, so that a promotion changes no configuration: the primary's is passed over. */
    private void lookAtReplica(@Nullable Connection primary, Places places, Properties account) throws SQLException {
        var self = primary == null ? "" : Rows.text(primary, "SELECT @@global.server_uuid");
        for (var url : places.urls()) {
            try (var connection = Line.open(url, account, PATIENCE)) {
                if (!self.equals(Rows.text(connection, "SELECT @@global.server_uuid"))) {
                    replica = Places.nameOf(url);
                    judge(connection, primary);
                    return;
                }
            } catch (SQLException away) {
                // The other place may be the replica; without one, that is the trouble.
                LOG.debugf(away, "%s could not be looked at", Places.nameOf(url));
                replica = null;
            }
        }
        troubles.add(REPLICA_AWAY);
        lagSeconds = lag.behind(now).toSeconds();
    }

    private void judge(Connection connection, @Nullable Connection primary) throws SQLException {
        if (Line.isWritable(connection)) {
            troubles.add(primary == null ? PRIMARY_AWAY : TWO_PRIMARIES);
        }
        var state = Rows.named(connection, "SHOW REPLICA STATUS");
        if (!"Yes".equals(state.get("Replica_IO_Running")) || !"Yes".equals(state.get("Replica_SQL_Running"))) {
            troubles.add(REPLICA_STOPPED);
        }
        var behind = lag.behind(now, sampled -> "1"
                .equals(Rows.text(connection, "SELECT GTID_SUBSET(?, @@global.gtid_executed)", sampled)));
        lagSeconds = behind.toSeconds();
        if (behind.compareTo(maxLag) > 0) {
            troubles.add(REPLICA_BEHIND);
        }
        if (primary != null && hasErrant(connection, primary)) {
            troubles.add(ERRANT_TRANSACTIONS);
        }
    }

    /** The replica is asked first, so that what is written meanwhile does not count against it. */
    private static boolean hasErrant(Connection connection, Connection primary) throws SQLException {
        var there = Rows.text(connection, "SELECT " + TRANSACTIONS);
        return !Rows.text(primary, "SELECT GTID_SUBTRACT(?, @@global.gtid_executed)", there)
                .isEmpty();
    }
}
