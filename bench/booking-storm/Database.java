import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** The schema that the storm makes, fills and judges. */
final class Database {
    static final String SCHEMA = "visavis_storm";

    private final String server;
    private final String schema;

    Database(String server) {
        this(server, SCHEMA);
    }

    /** One that somebody else has made. */
    Database(String server, String schema) {
        this.server = server.replaceAll("/+$", "");
        this.schema = schema;
    }

    String url() {
        return server + "/" + schema;
    }

    void make() throws SQLException {
        try (var connection = connect("")) {
            execute(connection, "DROP DATABASE IF EXISTS " + SCHEMA);
            execute(connection, "CREATE DATABASE " + SCHEMA + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        }
    }

    Connection open() throws SQLException {
        return connect(schema);
    }

    static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID id ? bytes(id) : values[i]);
            }
            return statement.executeUpdate();
        }
    }

    static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID id(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private Connection connect(String schema) throws SQLException {
        var at = server.replaceFirst("^mysql://", "");
        var user = at.contains("@") ? at.substring(0, at.lastIndexOf('@')) : "root";
        var host = at.substring(at.lastIndexOf('@') + 1);
        var parts = user.split(":", 2);
        return DriverManager.getConnection(
                "jdbc:mysql://" + host + "/" + schema + "?connectionTimeZone=UTC&allowPublicKeyRetrieval=true",
                parts[0],
                parts.length > 1 ? parts[1] : "");
    }
}
