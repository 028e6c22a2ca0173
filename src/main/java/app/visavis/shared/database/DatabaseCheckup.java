package app.visavis.shared.database;

import static app.visavis.shared.checkup.Diagnosis.fail;
import static app.visavis.shared.checkup.Diagnosis.ok;
import static app.visavis.shared.checkup.Diagnosis.warn;

import app.visavis.shared.checkup.Checkup;
import app.visavis.shared.checkup.Diagnosis;
import app.visavis.shared.checkup.Finding;
import app.visavis.shared.checkup.Part;
import app.visavis.shared.environment.DatabaseAddress;
import app.visavis.shared.environment.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

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
    static final Diagnosis PLACE_AWAY = warn(
            Part.DATABASE,
            "place-away",
            "One of the databases in DATABASE_URL lets nobody in.",
            "See what became of it (deploy/mysql/status); after its loss, take it out of DATABASE_URL.");
    static final Diagnosis TWO_PRIMARIES = fail(
            Part.DATABASE,
            "two-primaries",
            "More than one database takes writes: the service uses none of them, so that they do not part.",
            "Make the former primary read-only (SET GLOBAL super_read_only = ON), then run deploy/mysql/rejoin.");
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

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration TOLERANCE = Duration.ofSeconds(5);
    private static final int ACCESS_DENIED = 1045;
    private static final int DATABASE_DENIED = 1044;
    private static final int NO_DATABASE = 1049;

    private final boolean isAddOn;
    private final Optional<DatabaseAddress> address;
    private final ReplicaCheck replica;
    private final Clock clock;

    /** For a process that has watched nothing. */
    public DatabaseCheckup(Environment environment, Clock clock) {
        this(environment, clock, Optional.empty());
    }

    @Inject
    DatabaseCheckup(Environment environment, Clock clock, Replication replication) {
        this(environment, clock, Optional.of(replication));
    }

    private DatabaseCheckup(Environment environment, Clock clock, Optional<Replication> watching) {
        // Add-ons name their address themselves.
        this.isAddOn = environment
                .databaseName()
                .filter(name -> !name.equals("DATABASE_URL"))
                .isPresent();
        this.address = environment.database();
        this.replica = new ReplicaCheck(environment.watchedDatabases(), watching);
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        return address.map(this::look).orElseGet(() -> List.of(NOT_SET.found()));
    }

    /** Each place by itself, as the service does it: of several, one may be written to. */
    private List<Finding> look(DatabaseAddress database) {
        var places = Places.of(database.jdbcUrl()).urls();
        var reached = new LinkedHashMap<String, Connection>();
        var findings = new ArrayList<Finding>();
        try {
            for (var place : places) {
                try {
                    reached.put(place, Line.open(place, account(database), PATIENCE));
                } catch (SQLException failed) {
                    findings.add((places.size() > 1 ? PLACE_AWAY : found(failed)).found(Places.nameOf(place)));
                }
            }
            if (!reached.isEmpty()) {
                findings.addAll(look(reached));
            } else if (places.size() > 1) {
                findings.add(UNREACHABLE.found(database.host()));
            }
            return findings;
        } finally {
            reached.values().forEach(Line::cut);
        }
    }

    private List<Finding> look(Map<String, Connection> reached) {
        var findings = new ArrayList<Finding>();
        try {
            var primaries = new ArrayList<String>();
            for (var place : reached.keySet()) {
                if (Line.isWritable(reached.get(place))) {
                    primaries.add(place);
                }
            }
            findings.add(writes(primaries, reached.keySet()));
            var asked = reached.get(
                    primaries.isEmpty() ? reached.keySet().iterator().next() : primaries.getFirst());
            findings.add(Schema.look(asked));
            findings.add(isAddOn ? ReplicaCheck.ADD_ON.found() : replica.look(asked, clock.instant()));
            findings.add(isAddOn ? BackupRuns.ADD_ON.found() : BackupRuns.look(asked, clock.instant()));
            findings.add(time(asked));
        } catch (SQLException failed) {
            findings.add(ODD.found("error " + failed.getErrorCode()));
        }
        return findings;
    }

    private static Finding writes(List<String> primaries, Set<String> reached) {
        return switch (primaries.size()) {
            case 0 -> READ_ONLY.found(names(reached));
            case 1 -> OK.found(names(primaries));
            default -> TWO_PRIMARIES.found(names(primaries));
        };
    }

    private static String names(Collection<String> places) {
        return places.stream().map(Places::nameOf).collect(Collectors.joining(", "));
    }

    private static Properties account(DatabaseAddress database) {
        var account = new Properties();
        account.setProperty("user", database.username());
        account.setProperty("password", database.password());
        return account;
    }

    private static Diagnosis found(SQLException failed) {
        return switch (failed.getErrorCode()) {
            case ACCESS_DENIED -> LOGIN_REFUSED;
            case NO_DATABASE, DATABASE_DENIED -> UNKNOWN_DATABASE;
            default -> UNREACHABLE;
        };
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
