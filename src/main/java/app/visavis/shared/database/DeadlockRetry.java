package app.visavis.shared.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/** Begins a whole transaction again when the database broke a deadlock by ending it. */
public final class DeadlockRetry {
    private static final int ATTEMPTS = 5;

    /** Each deadlock lets somebody else pass: as many are waited out as may stand before one door. */
    private static final int ATTEMPTS_OF_THE_PATIENT = 40;

    private static final String DEADLOCK_STATE = "40001";

    private DeadlockRetry() {}

    /** @return empty when every attempt met a deadlock */
    public static <T> Optional<T> call(Supplier<T> transaction) {
        return attempt(transaction, ATTEMPTS);
    }

    /** For what nobody can win or lose: it is done, or the last deadlock is our fault. */
    public static <T> T insist(Supplier<T> transaction) {
        return attempt(transaction, ATTEMPTS_OF_THE_PATIENT).orElseGet(transaction);
    }

    private static <T> Optional<T> attempt(Supplier<T> transaction, int times) {
        for (var attempt = 1; attempt <= times; attempt++) {
            try {
                return Optional.of(transaction.get());
            } catch (RuntimeException failed) {
                if (!isDeadlock(failed)) {
                    throw failed;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isDeadlock(@Nullable Throwable failed) {
        return failed != null
                && (failed instanceof LockAcquisitionException
                        || failed instanceof SQLException sql && DEADLOCK_STATE.equals(sql.getSQLState())
                        || isDeadlock(failed.getCause()));
    }
}
