package app.visavis.shared.database;

import static app.visavis.shared.checkup.Diagnosis.fail;
import static app.visavis.shared.checkup.Diagnosis.ok;
import static app.visavis.shared.checkup.Diagnosis.warn;

import app.visavis.shared.checkup.Diagnosis;
import app.visavis.shared.checkup.Finding;
import app.visavis.shared.checkup.Part;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Looks up how old the newest backup is that a restore has proved. */
final class BackupRuns {
    static final Diagnosis OK = ok(Part.BACKUPS, "ok", "The newest proved backup is young enough.");
    static final Diagnosis ADD_ON = warn(
            Part.BACKUPS,
            "add-on",
            "Nothing backs up a database add-on but its host.",
            "Before people rely on it, move to two MySQL servers of your own and set up deploy/backup.");
    static final Diagnosis NEVER = fail(
            Part.BACKUPS,
            "never",
            "No backup has been proved yet.",
            "Set up deploy/backup beside the replica, then run deploy/backup/verify once by hand.");
    static final Diagnosis OLD = fail(
            Part.BACKUPS,
            "old",
            "The newest proved backup is more than 26 hours old.",
            "Read the log of deploy/backup/schedule beside the replica, and run deploy/backup/verify by hand.");

    private static final Duration OLDEST = Duration.ofHours(26);
    private static final int NO_TABLE = 1146;

    private BackupRuns() {}

    static Finding look(Connection connection, Instant now) throws SQLException {
        try (var asked = connection.createStatement();
                var row = asked.executeQuery("select max(taken_at) from backup_run where verified_at is not null")) {
            row.next();
            var takenAt = row.getObject(1, LocalDateTime.class);
            return takenAt == null ? NEVER.found() : ofAge(Duration.between(takenAt.toInstant(ZoneOffset.UTC), now));
        } catch (SQLException failed) {
            if (failed.getErrorCode() == NO_TABLE) {
                return NEVER.found();
            }
            throw failed;
        }
    }

    private static Finding ofAge(Duration age) {
        return (age.compareTo(OLDEST) > 0 ? OLD : OK).found(age.toHours() + " h");
    }
}
