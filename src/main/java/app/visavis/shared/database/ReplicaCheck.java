package app.visavis.shared.database;

import static app.visavis.shared.checkup.Diagnosis.fail;
import static app.visavis.shared.checkup.Diagnosis.ok;
import static app.visavis.shared.checkup.Diagnosis.warn;

import app.visavis.shared.checkup.Diagnosis;
import app.visavis.shared.checkup.Finding;
import app.visavis.shared.checkup.Part;
import app.visavis.shared.environment.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * How the primary and its replica stand to each other. The running service has watched both and knows the lag; a process
 * that begins just now asks both once. Without an account that may watch, the primary still tells whether a replica
 * confirms its commits.
 */
final class ReplicaCheck {
    static final Diagnosis OK = ok(Part.REPLICA, "ok", "A replica confirms every commit.");
    static final Diagnosis ADD_ON = warn(
            Part.REPLICA,
            "add-on",
            "A database add-on is to try out: no replica, no point in time.",
            "Before people rely on it, move to two MySQL servers of your own (docs/operating.md, The two databases).");
    static final Diagnosis NONE = warn(
            Part.REPLICA,
            "none",
            "The database waits for no replica: what it has acknowledged is lost with it.",
            "Set up the second server (deploy/mysql/replicate).");
    static final Diagnosis FALLEN_BACK = fail(
            Part.REPLICA,
            "fallen-back",
            "The database has given up waiting for its replica: what is acknowledged now would be lost with it.",
            "See what became of the replica (deploy/mysql/status). When it is back, this mends itself.");
    static final Diagnosis AWAY = fail(
            Part.REPLICA,
            "away",
            "The replica does not answer: what is written now is kept by one server only.",
            "See what became of it (deploy/mysql/status), or correct REPLICA_DATABASE_URL.");
    static final Diagnosis STOPPED =
            fail(Part.REPLICA, "stopped", "The replica does not replicate.", "Run deploy/mysql/status: it says why.");
    static final Diagnosis ERRANT = fail(
            Part.REPLICA,
            "errant",
            "The replica has transactions that the primary lacks: it cannot take over.",
            "Empty it and make it anew (deploy/mysql/replicate).");
    static final Diagnosis WRITABLE = fail(
            Part.REPLICA,
            "writable",
            "The replica takes writes of its own beside the primary.",
            "Find out which one the service wrote to, make the other read-only (SET GLOBAL super_read_only = ON), then run"
                    + " deploy/mysql/rejoin.");
    static final Diagnosis BEHIND = fail(
            Part.REPLICA,
            "behind",
            "The replica is too far behind: who takes over with it waits, or loses what has not arrived.",
            "Run deploy/mysql/status, and see what its machine is busy with.");
    static final Diagnosis UNKNOWN =
            warn(Part.REPLICA, "unknown", "How the replica is cannot be told.", "Run deploy/mysql/status.");

    /** Of several troubles the one that explains the others. */
    private static final Map<ReplicationTrouble, Diagnosis> BY_TROUBLE = new LinkedHashMap<>();

    static {
        BY_TROUBLE.put(ReplicationTrouble.PRIMARY_AWAY, UNKNOWN);
        BY_TROUBLE.put(ReplicationTrouble.TWO_PRIMARIES, WRITABLE);
        BY_TROUBLE.put(ReplicationTrouble.REPLICA_AWAY, AWAY);
        BY_TROUBLE.put(ReplicationTrouble.ERRANT_TRANSACTIONS, ERRANT);
        BY_TROUBLE.put(ReplicationTrouble.REPLICA_STOPPED, STOPPED);
        BY_TROUBLE.put(ReplicationTrouble.SEMI_SYNC_OFF, FALLEN_BACK);
        BY_TROUBLE.put(ReplicationTrouble.REPLICA_BEHIND, BEHIND);
    }

    /** One look cannot tell a lag: the running service can. */
    private static final Duration ANY_LAG = Duration.ofDays(365);

    private final Optional<DatabaseAddress> watched;
    private final Optional<Replication> watching;

    /** @param watching empty where no service runs */
    ReplicaCheck(Optional<DatabaseAddress> watched, Optional<Replication> watching) {
        this.watched = watched;
        this.watching = watching;
    }

    Finding look(Connection primary, Instant now) throws SQLException {
        var known = watching.map(Replication::view).filter(ReplicationView::isWatched);
        if (known.isPresent()) {
            return judge(known.get());
        }
        return watched.isPresent() ? look(primary, watched.get(), now) : look(primary);
    }

    private static Finding look(Connection primary, DatabaseAddress watched, Instant now) {
        var account = new Properties();
        account.setProperty("user", watched.username());
        account.setProperty("password", watched.password());
        var seen = new ReplicaLook(now, new Lag(), ANY_LAG).at(primary, Places.of(watched.jdbcUrl()), account);
        var found = worst(seen);
        return seen.replica() == null ? found.found() : found.found(seen.replica());
    }

    /** What the service has seen; in its first seconds that is nothing yet. */
    private static Finding judge(ReplicationView seen) {
        var found = seen.isSemiSync() == null && seen.troubles().isEmpty() ? UNKNOWN : worst(seen);
        if (seen.replica() == null) {
            return found.found();
        }
        return found.found(
                seen.lagSeconds() == null ? seen.replica() : seen.replica() + ", " + seen.lagSeconds() + " s");
    }

    private static Diagnosis worst(ReplicationView seen) {
        return BY_TROUBLE.entrySet().stream()
                .filter(trouble -> seen.troubles().contains(trouble.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OK);
    }

    private static Finding look(Connection connection) throws SQLException {
        var status = new HashMap<String, String>();
        try (var asked = connection.createStatement();
                var row = asked.executeQuery("show global status like 'Rpl_semi_sync_%'")) {
            while (row.next()) {
                // MariaDB still says master where MySQL says source.
                status.put(row.getString(1).replaceFirst("^Rpl_semi_sync_(source|master)_", ""), row.getString(2));
            }
        }
        var replicas = Integer.parseInt(status.getOrDefault("clients", "0"));
        var isOn = "ON".equals(status.get("status"));
        if (isOn && replicas > 0) {
            return OK.found();
        }
        return (isWanted(connection) ? FALLEN_BACK : NONE).found();
    }

    /** Whether somebody has told the database to wait; without the plugin there is nothing to tell. */
    private static boolean isWanted(Connection connection) throws SQLException {
        try (var asked = connection.createStatement();
                var row = asked.executeQuery("show global variables where Variable_name in"
                        + " ('rpl_semi_sync_source_enabled', 'rpl_semi_sync_master_enabled')")) {
            return row.next() && "ON".equals(row.getString(2));
        }
    }
}
