package app.visavis.shared.environment;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A database's address as hosts write it: {@code mysql://name:password@host:port/database?options}; with several
 * places, {@code …@one:3306,two:3306/…}, it is at the one of them that may be written to.
 *
 * @param places each a host with its port
 * @param options Connector/J's, such as {@code sslMode=VERIFY_IDENTITY}
 */
record DatabaseUrl(
        List<String> places,
        String database,
        @Nullable String username,
        @Nullable String password,
        @Nullable String options) {

    private static final Pattern FORM = Pattern.compile(
            "mysql://(?:(?<name>[^:@/\\s]*)(?::(?<password>[^@/\\s]*))?@)?(?<places>[^@/?]+)/(?<database>[^/?]+)(?:\\?(?<options>\\S*))?");
    private static final Pattern PLACE = Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[\\w.-]+)(?::(?<port>\\d{1,5}))?");
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1]):\\d+");
    private static final String MYSQL_PORT = "3306";

    /** Times are written and read in UTC, whatever the server's own zone. */
    private static final String ALWAYS =
            "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true";

    static DatabaseUrl parse(String url) {
        var found = FORM.matcher(url.strip().replaceFirst("^jdbc:", ""));
        if (!found.matches()) {
            throw unreadable();
        }
        return new DatabaseUrl(
                Stream.of(found.group("places").split(",", -1))
                        .map(DatabaseUrl::place)
                        .toList(),
                found.group("database"),
                decode(found.group("name")),
                decode(found.group("password")),
                found.group("options"));
    }

    private static String place(String text) {
        var found = PLACE.matcher(text);
        if (!found.matches()) {
            throw unreadable();
        }
        return found.group("host") + ":" + (found.group("port") == null ? MYSQL_PORT : found.group("port"));
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("DATABASE_URL must look like mysql://name:password@host:3306/database");
    }

    Map<String, String> properties() {
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl(database),
                "quarkus.datasource.username", username == null ? "" : username,
                "quarkus.datasource.password", password == null ? "" : password);
    }

    /** The same for the account that only watches a replica: it may open no schema. */
    Map<String, String> watchProperties() {
        return Map.of(
                "visavis.database.replica-url", jdbcUrl(""),
                "visavis.database.replica-username", username == null ? "" : username,
                "visavis.database.replica-password", password == null ? "" : password);
    }

    DatabaseAddress address() {
        return addressOf(database);
    }

    /** For an account that may open no schema. */
    DatabaseAddress watchAddress() {
        return addressOf("");
    }

    private DatabaseAddress addressOf(String schema) {
        return new DatabaseAddress(
                String.join(",", places),
                jdbcUrl(schema),
                username == null ? "" : username,
                password == null ? "" : password);
    }

    /** Without the password, which a record would print. */
    @Override
    public String toString() {
        return "mysql://" + String.join(",", places) + "/" + database;
    }

    private String jdbcUrl(String schema) {
        return "jdbc:mysql://" + String.join(",", places) + "/" + schema + "?" + ALWAYS + "&" + transport()
                + (options == null ? "" : "&" + options);
    }

    /** Nothing crosses a network in the clear; on the loopback there is none. */
    private String transport() {
        if (options != null && options.contains("sslMode=")) {
            return "tlsVersions=TLSv1.2,TLSv1.3";
        }
        return places.stream().allMatch(place -> LOOPBACK.matcher(place).matches())
                ? "sslMode=DISABLED&allowPublicKeyRetrieval=true"
                : "sslMode=REQUIRED";
    }

    private static @Nullable String decode(@Nullable String text) {
        return text == null ? null : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
