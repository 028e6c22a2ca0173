package app.visavis.shared.database;

import static app.visavis.shared.checkup.Diagnosis.fail;
import static app.visavis.shared.checkup.Diagnosis.ok;
import static app.visavis.shared.checkup.Diagnosis.warn;

import app.visavis.shared.checkup.Diagnosis;
import app.visavis.shared.checkup.Finding;
import app.visavis.shared.checkup.Part;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;

/** Asks the primary whether a replica confirms its commits: it knows without any further account or address. */
final class ReplicaOfDatabase {
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

    private ReplicaOfDatabase() {}

    static Finding look(Connection connection) throws SQLException {
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
