package app.visavis.shared.environment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the host said, asked before anything else is. */
public record Environment(Map<String, String> variables) {
    static final List<String> DATABASE_NAMES = List.of("DATABASE_URL", "JAWSDB_URL", "CLEARDB_DATABASE_URL");

    /** A sentence for each thing that is missing or unreadable; none when the service can start. */
    public List<String> complaints() {
        var complaints = new ArrayList<String>();
        if (databaseName().isEmpty()) {
            complaints.add("DATABASE_URL is not set: give it as mysql://name:password@host:3306/database.");
        }
        Variables.ALL.stream()
                .map(variable -> variable.complaint(find(variable.name())))
                .flatMap(Optional::stream)
                .forEach(complaints::add);
        complaints.addAll(complaintsAboutPairs());
        return List.copyOf(complaints);
    }

    private Collection<String> complaintsAboutPairs() {
        var complaints = new ArrayList<String>();
        if (find("TURN_URLS").isPresent() != find("TURN_SECRET").isPresent()) {
            complaints.add("TURN_URLS and TURN_SECRET belong together: set both, or neither.");
        }
        if (find("TLS_CERTIFICATE").isPresent() != find("TLS_KEY").isPresent()) {
            complaints.add("TLS_CERTIFICATE and TLS_KEY belong together: set both, or neither.");
        }
        if (find("JWT_PREVIOUS_KEY").isPresent() && find("JWT_PREVIOUS_KEY").equals(find("JWT_PRIVATE_KEY"))) {
            complaints.add("JWT_PREVIOUS_KEY is the same as JWT_PRIVATE_KEY: it is for the key that was before.");
        }
        return complaints;
    }

    /** What a variable says; nothing when it is not set or blank. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(Variables.known(name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** Which of the variables that may name the database does. */
    public Optional<String> databaseName() {
        return DATABASE_NAMES.stream().filter(name -> find(name).isPresent()).findFirst();
    }

    /** How the database is reached through JDBC; nothing when no address is set, or none that can be read. */
    public Optional<DatabaseAddress> database() {
        return databaseName().flatMap(this::databaseIn).map(DatabaseUrl::address);
    }

    /** How the account that only watches reaches both databases; nothing when none is told. */
    public Optional<DatabaseAddress> watchedDatabases() {
        return databaseIn("REPLICA_DATABASE_URL").map(DatabaseUrl::watchAddress);
    }

    private Optional<DatabaseUrl> databaseIn(String name) {
        try {
            return find(name)
                    .map(url -> DatabaseAuthority.vouched(url, find("DATABASE_CA")))
                    .map(DatabaseUrl::parse);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The mail server; nothing when no address is set, or none that can be read. */
    public Optional<SmtpUrl> mailServer() {
        try {
            return find("SMTP_URL").map(SmtpUrl::parse);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Names only: most of the values are secrets. */
    @Override
    public String toString() {
        return "Environment" + variables.keySet();
    }
}
