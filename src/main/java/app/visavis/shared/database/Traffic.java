package app.visavis.shared.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;

/**
 * Whether the database answers anybody. Who gives a connection back has had an answer on it, if only to its rollback: where
 * that still happens, a silent pulse means that the machine is busy, and cutting everybody off would make it busier.
 */
@Singleton
class Traffic implements AgroalPoolInterceptor {
    private volatile long lastAnswered = System.nanoTime();

    @Override
    public void onConnectionReturn(Connection connection) {
        lastAnswered = System.nanoTime();
    }

    boolean isFlowing(Duration lately) {
        return System.nanoTime() - lastAnswered < lately.toNanos();
    }
}
