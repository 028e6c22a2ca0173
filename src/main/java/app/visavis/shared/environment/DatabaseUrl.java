package app.visavis.shared.environment;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A database's address as hosts write it: {@code mysql://name:password@host:port/database?options}.
 *
 * @param options Connector/J's, such as {@code sslMode=VERIFY_IDENTITY}
 */
record DatabaseUrl(
        String host,
        int port,
        String database,
        @Nullable String username,
        @Nullable String password,
        @Nullable String options) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int MYSQL_PORT = 3306;

    /** Times are written and read in UTC, whatever the server's own zone; a frozen server is noticed in time. */
    private static final String ALWAYS = "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&connectTimeout=5000&socketTimeout=30000&rewriteBatchedStatements=true";

    static DatabaseUrl parse(String url) {
        var uri = uri(url.strip().replaceFirst("^jdbc:", ""));
        if (!"mysql".equals(uri.getScheme())
                || uri.getHost() == null
                || uri.getPath().length() < 2) {
            throw unreadable();
        }
        var user = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new DatabaseUrl(
                uri.getHost(),
                uri.getPort() < 0 ? MYSQL_PORT : uri.getPort(),
                uri.getPath().substring(1),
                user.length > 0 ? decode(user[0]) : null,
                user.length > 1 ? decode(user[1]) : null,
                uri.getRawQuery());
    }

    /** The usual message about an address repeats it, with the password in it. */
    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException secret) {
            throw unreadable();
        }
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("DATABASE_URL must look like mysql://name:password@host:3306/database");
    }

    Map<String, String> properties() {
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl(),
                "quarkus.datasource.username", username == null ? "" : username,
                "quarkus.datasource.password", password == null ? "" : password);
    }

    DatabaseAddress address() {
        return new DatabaseAddress(host, jdbcUrl(), username == null ? "" : username, password == null ? "" : password);
    }

    /** Without the password, which a record would print. */
    @Override
    public String toString() {
        return "mysql://" + host + ":" + port + "/" + database;
    }

    private String jdbcUrl() {
        return "jdbc:mysql://" + host + ":" + port + "/" + database + "?" + ALWAYS + "&" + transport()
                + (options == null ? "" : "&" + options);
    }

    /** Nothing crosses a network in the clear; on the loopback there is none. */
    private String transport() {
        if (options != null && options.contains("sslMode=")) {
            return "tlsVersions=TLSv1.2,TLSv1.3";
        }
        return LOOPBACK.contains(host) ? "sslMode=DISABLED&allowPublicKeyRetrieval=true" : "sslMode=REQUIRED";
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
