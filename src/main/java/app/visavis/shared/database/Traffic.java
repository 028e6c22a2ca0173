package app.visavis.shared.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Whether the database answers anybody. Who gives a living connection back has had an answer on it, if only to its rollback:
 * where that still happens, a silent pulse means that the machine is busy, and cutting everybody off would make it busier.
 */
@Singleton
class Traffic implements AgroalPoolInterceptor {
    private volatile long lastAnswered = System.nanoTime();

    @Override
    public void onConnectionReturn(Connection connection) {
        if (isAlive(connection)) {
            lastAnswered = System.nanoTime();
        }
    }

    /** The driver closes what it has lost; asking it asks nobody else. */
    private static boolean isAlive(Connection connection) {
        try {
            return !connection.isClosed();
        } catch (SQLException lost) {
            return false;
        }
    }

    boolean isFlowing(Duration lately) {
        return System.nanoTime() - lastAnswered < lately.toNanos();
    }
}
