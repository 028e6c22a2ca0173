package app.visavis.shared.database;

import static app.visavis.shared.checkup.Diagnosis.fail;
import static app.visavis.shared.checkup.Diagnosis.ok;

import app.visavis.shared.checkup.Diagnosis;
import app.visavis.shared.checkup.Finding;
import app.visavis.shared.checkup.Part;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Compares the migrations that the database has had with those that this version of the service brings. */
final class Schema {
    static final Diagnosis OK = ok(Part.SCHEMA, "ok", "The tables are those of this version.");
    static final Diagnosis EMPTY =
            fail(Part.SCHEMA, "empty", "The database has no tables of ours.", "Run: visavis migrate");
    static final Diagnosis BEHIND =
            fail(Part.SCHEMA, "behind", "The tables are older than this version.", "Run: visavis migrate");
    static final Diagnosis BROKEN = fail(
            Part.SCHEMA,
            "broken",
            "A migration broke off half-way.",
            "Restore the newest backup, or mend the tables by hand and delete its row from flyway_schema_history; then"
                    + " run: visavis migrate");

    private static final int NO_TABLE = 1146;

    private Schema() {}

    static Finding look(Connection connection) throws SQLException {
        var done = new ArrayList<String>();
        try (var asked = connection.createStatement();
                var row = asked.executeQuery(
                        "select version, success from flyway_schema_history order by installed_rank")) {
            while (row.next()) {
                if (!row.getBoolean(2)) {
                    return BROKEN.found(row.getString(1));
                }
                done.add(row.getString(1));
            }
        } catch (SQLException failed) {
            if (failed.getErrorCode() == NO_TABLE) {
                return EMPTY.found();
            }
            throw failed;
        }
        return compare(done);
    }

    /** A database may be ahead: during a release, or after one was taken back, which its migrations allow for. */
    private static Finding compare(List<String> done) {
        var missing = Migrations.bundled().stream()
                .filter(version -> !done.contains(version))
                .toList();
        return missing.isEmpty()
                ? OK.found(done.isEmpty() ? "" : done.getLast())
                : BEHIND.found(String.join(", ", missing));
    }
}
