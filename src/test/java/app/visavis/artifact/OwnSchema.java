package app.visavis.artifact;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database of a test's own on the server that all share: the artifact of other tests may still run on theirs, and
 * would deliver what waits here, or meet what stands here.
 */
final class OwnSchema implements AutoCloseable {
    private final String name;
    private final String url;
    private final Connection server;
    private final Connection connection;

    private OwnSchema(String name, String url, Connection server) throws SQLException {
        this.name = name;
        this.url = url;
        this.server = server;
        this.connection = Crowd.open(url);
    }

    /** @param shared the address of the database that all share */
    static OwnSchema beside(String shared, String name) throws SQLException {
        var server = Crowd.open(shared);
        Rows.write(server, "DROP DATABASE IF EXISTS " + name);
        Rows.write(server, "CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        return new OwnSchema(name, shared.substring(0, shared.lastIndexOf('/') + 1) + name, server);
    }

    /** As {@code DATABASE_URL} has it. */
    String url() {
        return url;
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        Rows.write(server, "DROP DATABASE " + name);
        server.close();
    }
}
