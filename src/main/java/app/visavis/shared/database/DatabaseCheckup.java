package app.visavis.shared.database;

import static app.visavis.shared.checkup.Diagnosis.fail;
import static app.visavis.shared.checkup.Diagnosis.ok;

import app.visavis.shared.checkup.Checkup;
import app.visavis.shared.checkup.Diagnosis;
import app.visavis.shared.checkup.Finding;
import app.visavis.shared.checkup.Part;
import app.visavis.shared.environment.DatabaseAddress;
import app.visavis.shared.environment.Environment;
import com.mysql.cj.jdbc.NonRegisteringDriver;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Whether the database lets us in and lets us write, whether its tables are ours, and whether its clock is right. */
@ApplicationScoped
public class DatabaseCheckup implements Checkup {
    static final Diagnosis OK = ok(Part.DATABASE, "ok", "The database answers and takes writes.");
    static final Diagnosis NOT_SET = fail(
            Part.DATABASE,
            "not-set",
            "No database is set, or its address cannot be read.",
            "Set DATABASE_URL as mysql://name:password@host:3306/database.");
    static final Diagnosis UNREACHABLE = fail(
            Part.DATABASE,
            "unreachable",
            "The database does not answer.",
            "Check host and port in DATABASE_URL, that the server runs, and that its firewall lets this machine in."
                    + " After a fail-over the address is another one.");
    static final Diagnosis LOGIN_REFUSED = fail(
            Part.DATABASE,
            "login-refused",
            "The database refuses the name or the password.",
            "Correct them in DATABASE_URL; special characters are written as %40 and so on.");
    static final Diagnosis UNKNOWN_DATABASE = fail(
            Part.DATABASE,
            "unknown-database",
            "The server has no such database, or it is not open to this account.",
            "Create it (deploy/mysql), or correct the name at the end of DATABASE_URL.");
    static final Diagnosis READ_ONLY = fail(
            Part.DATABASE,
            "read-only",
            "The database takes no writes: this is a replica, or a primary that was put aside.",
            "Point DATABASE_URL at the primary, or promote this one (deploy/mysql/promote).");
    static final Diagnosis ODD = fail(
            Part.DATABASE,
            "odd",
            "The database answered a question of ours with an error.",
            "Look the number up in MySQL's manual; often the account lacks a right (deploy/mysql/accounts).");
    static final Diagnosis CLOCK_OK = ok(Part.CLOCK, "ok", "This machine and the database agree on the time.");
    static final Diagnosis CLOCK_OFF = fail(
            Part.CLOCK,
            "off",
            "The clocks of this machine and of the database differ.",
            "Let both follow a time server: holds, sign-in codes and webhooks go by the clock.");

    private static final Duration TOLERANCE = Duration.ofSeconds(5);
    private static final int ACCESS_DENIED = 1045;
    private static final int DATABASE_DENIED = 1044;
    private static final int NO_DATABASE = 1049;

    private final Environment environment;
    private final Clock clock;

    public DatabaseCheckup(Environment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        var address = environment.database();
        return address.isEmpty() ? List.of(NOT_SET.found()) : look(address.get());
    }

    private List<Finding> look(DatabaseAddress address) {
        try (var connection = connect(address)) {
            return look(connection, address);
        } catch (SQLException failed) {
            return List.of(found(failed).found(address.host()));
        }
    }

    private List<Finding> look(Connection connection, DatabaseAddress address) {
        var findings = new ArrayList<Finding>();
        try {
            findings.add(writes(connection, address));
            findings.add(Schema.look(connection));
            findings.add(isAddOn() ? ReplicaOfDatabase.ADD_ON.found() : ReplicaOfDatabase.look(connection));
            findings.add(isAddOn() ? BackupRuns.ADD_ON.found() : BackupRuns.look(connection, clock.instant()));
            findings.add(time(connection));
        } catch (SQLException failed) {
            findings.add(ODD.found("error " + failed.getErrorCode()));
        }
        return findings;
    }

    /** Add-ons name their address themselves. */
    private boolean isAddOn() {
        return environment
                .databaseName()
                .filter(name -> !name.equals("DATABASE_URL"))
                .isPresent();
    }

    /** The driver itself: who looks for one finds it only where the service has started. */
    private static Connection connect(DatabaseAddress address) throws SQLException {
        var account = new Properties();
        account.setProperty("user", address.username());
        account.setProperty("password", address.password());
        return new NonRegisteringDriver().connect(address.jdbcUrl(), account);
    }

    private static Diagnosis found(SQLException failed) {
        return switch (failed.getErrorCode()) {
            case ACCESS_DENIED -> LOGIN_REFUSED;
            case NO_DATABASE, DATABASE_DENIED -> UNKNOWN_DATABASE;
            default -> UNREACHABLE;
        };
    }

    private static Finding writes(Connection connection, DatabaseAddress address) throws SQLException {
        try (var asked = connection.createStatement();
                var row = asked.executeQuery("select @@global.read_only, version()")) {
            row.next();
            return row.getBoolean(1) ? READ_ONLY.found(address.host()) : OK.found(row.getString(2));
        }
    }

    private Finding time(Connection connection) throws SQLException {
        try (var asked = connection.createStatement();
                var row = asked.executeQuery("select utc_timestamp(6)")) {
            row.next();
            var theirs = row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
            var apart = Duration.between(theirs, clock.instant()).abs();
            return apart.compareTo(TOLERANCE) > 0 ? CLOCK_OFF.found(apart.toSeconds() + " s") : CLOCK_OK.found();
        }
    }
}
