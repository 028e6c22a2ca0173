package app.visavis.shared.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells an outage of the database from a bug of ours. */
public final class DatabaseAway {
    /** "The server is running with --read-only", "running in read-only mode": it is no longer the primary. */
    private static final Set<Integer> READ_ONLY = Set.of(1290, 1836);

    private DatabaseAway() {}

    /** Whether a failure comes from there being no primary to talk to; then asking again later makes sense. */
    public static boolean isCauseOf(@Nullable Throwable failed) {
        return failed != null
                && (failed instanceof SQLException sql && (saysNothing(sql) || isFatal(sql))
                        || isCauseOf(failed.getCause())
                        // A commit that was cut tells so only beside what it throws.
                        || Stream.of(failed.getSuppressed()).anyMatch(DatabaseAway::isCauseOf));
    }

    /** Whether the connection it happened on must not be used again. */
    static boolean isFatal(SQLException sql) {
        return sql.getSQLState() != null && sql.getSQLState().startsWith("08")
                || READ_ONLY.contains(sql.getErrorCode());
    }

    /** The pool's own: no connection came in time. */
    private static boolean saysNothing(SQLException sql) {
        return sql.getSQLState() == null;
    }
}
