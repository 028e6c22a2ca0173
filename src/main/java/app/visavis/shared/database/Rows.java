package app.visavis.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Small questions to a server, in plain JDBC: what answers is not our schema. */
final class Rows {
    private Rows() {}

    /** The first column of the first row; empty when there is none. */
    static String text(Connection connection, String sql, String... values) throws SQLException {
        return column(connection, 1, sql, values);
    }

    /** The second column, as {@code SHOW STATUS} has its value there. */
    static String second(Connection connection, String sql) throws SQLException {
        return column(connection, 2, sql);
    }

    /** The first row by its columns' names; empty when there is none. */
    static Map<String, String> named(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            Map<String, String> found = new HashMap<>();
            if (row.next()) {
                for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    var value = row.getString(i);
                    found.put(row.getMetaData().getColumnLabel(i), value == null ? "" : value);
                }
            }
            return found;
        }
    }

    private static String column(Connection connection, int column, String sql, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (var row = statement.executeQuery()) {
                var text = row.next() ? row.getString(column) : null;
                return text == null ? "" : text;
            }
        }
    }
}
