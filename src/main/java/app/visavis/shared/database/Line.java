package app.visavis.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Opens a connection to exactly one server, asks that server what it is, and cuts it. */
final class Line {
    private Line() {}

    /** @param patience for each answer, while connecting and until {@link #giveTime} */
    static Connection open(String url, Properties account, Duration patience) throws SQLException {
        var millis = patience.toMillis();
        var told = url + "&connectTimeout=" + millis + "&socketTimeout=" + millis;
        var connection = new com.mysql.cj.jdbc.Driver().connect(told, account);
        if (connection == null) {
            throw new SQLException("This is no address of a MySQL server: " + Places.nameOf(url), "08001");
        }
        return connection;
    }

    static void giveTime(Connection connection, Duration patience) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
    }

    /** Whether the server may be written to; MySQL and MariaDB both say so this way. */
    static boolean isWritable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT @@global.read_only")) {
            return row.next() && "0".equals(row.getString(1));
        }
    }

    /** At once, whoever waits for an answer on it: a polite goodbye to a server that is away would wait too. */
    static void cut(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException gone) {
                // Nothing is left of it to cut.
            }
        }
    }
}
