package app.visavis.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one server that may be written to: where it is, whether it is away, and all that is connected to it. One a
 * process, because the pool makes its driver itself and must still be cut off by {@link Pulse}.
 */
final class Primary {
    static final Primary THE = new Primary();

    private static final Logger LOG = Logger.getLogger(Primary.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    /** Long enough for any migration: that a server is away, {@link Pulse} notices long before. */
    private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(10);

    /** How the pool was told to connect. */
    private record Way(Places places, Properties account) {}

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final Set<CompletableFuture<Connection>> opening = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Way way;
    private volatile @Nullable String known;
    private volatile boolean isAway;

    private Primary() {}

    /** A connection for the pool; refused at once while the primary is away, so that nobody waits for it. */
    Connection connect(Places places, Properties account) throws SQLException {
        way = new Way(places, account);
        if (isAway) {
            throw away("The database is away", null);
        }
        var connection = await(() -> find(places, account, TO_CONNECT));
        Line.giveTime(connection, LONGEST_STATEMENT);
        open.removeIf(Primary::isClosed);
        open.add(connection);
        if (isAway) {
            Line.cut(connection);
            throw away("The database went away", null);
        }
        return connection;
    }

    /** A connection of {@link Pulse}'s own, which is opened even while the primary counts as away; empty before the pool's first. */
    Optional<Connection> look(Duration patience) throws SQLException {
        var told = way;
        return told == null ? Optional.empty() : Optional.of(find(told.places(), told.account(), patience));
    }

    /** Where it was last found, such as {@code one:3306}. */
    Optional<String> place() {
        return Optional.ofNullable(known).map(Places::nameOf);
    }

    boolean isAway() {
        return isAway;
    }

    void back() {
        isAway = false;
    }

    /** From now on nobody is connected to it, and who waits for an answer has waited. */
    void leave() {
        isAway = true;
        opening.forEach(waiting -> waiting.completeExceptionally(away("The database went away", null)));
        open.forEach(Line::cut);
        open.clear();
    }

    /** The pool opens one connection at a time: one that waits for a frozen server would keep everybody waiting. */
    private Connection await(Callable<Connection> dial) throws SQLException {
        var waiting = new CompletableFuture<Connection>();
        opening.add(waiting);
        Thread.ofVirtual().name("database-dial").start(() -> dial(dial, waiting));
        try {
            return waiting.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof SQLException sql ? sql : away("No connection", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw away("Nobody waits for this connection any more", interrupted);
        } finally {
            waiting.cancel(false);
            opening.remove(waiting);
        }
    }

    private static void dial(Callable<Connection> dial, CompletableFuture<Connection> waiting) {
        try {
            var connection = dial.call();
            if (!waiting.complete(connection)) {
                Line.cut(connection);
            }
        } catch (Exception failed) {
            waiting.completeExceptionally(failed);
        }
    }

    private Connection find(Places places, Properties account, Duration patience) throws SQLException {
        var last = known;
        if (last == null || !places.urls().contains(last)) {
            return choose(places.urls(), account, patience);
        }
        var others = places.urls().stream().filter(url -> !url.equals(last)).toList();
        try {
            var connection = Line.open(last, account, patience);
            if (Line.isWritable(connection)) {
                return connection;
            }
            Line.cut(connection);
        } catch (SQLException gone) {
            if (others.isEmpty()) {
                throw gone;
            }
            LOG.debugf(gone, "%s does not answer", Places.nameOf(last));
        }
        return choose(others, account, patience);
    }

    /** Asks all of them: with two that may be written to, one is a former primary that nobody has stopped. */
    private Connection choose(List<String> urls, Properties account, Duration patience) throws SQLException {
        var writable = new ArrayList<Connection>();
        var names = new ArrayList<String>();
        SQLException last = null;
        for (var url : urls) {
            try {
                var connection = Line.open(url, account, patience);
                if (Line.isWritable(connection)) {
                    writable.add(connection);
                    names.add(url);
                } else {
                    Line.cut(connection);
                }
            } catch (SQLException gone) {
                last = gone;
            }
        }
        if (writable.size() != 1) {
            writable.forEach(Line::cut);
            throw away(
                    writable.isEmpty() ? "No database may be written to" : "More than one database may be written to",
                    last);
        }
        if (!names.getFirst().equals(known)) {
            LOG.infof("The primary is at %s", Places.nameOf(names.getFirst()));
        }
        known = names.getFirst();
        return writable.getFirst();
    }

    private static SQLException away(String what, @Nullable Throwable cause) {
        return new SQLTransientConnectionException(what, "08001", cause);
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException unknown) {
            return true;
        }
    }
}
