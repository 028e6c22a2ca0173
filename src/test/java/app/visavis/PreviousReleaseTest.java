package app.visavis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.VisavisTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * During a release the version before runs on the schema of the new one, and after a rollback for as long as it takes:
 * so every row that it writes, changes or reads must still be possible. Its statements are kept in a file that each
 * release writes anew: {@code ./visavis mvn test -Dtest=PreviousReleaseTest -Dvisavis.record-release}.
 */
@VisavisTest
class PreviousReleaseTest {
    private static final Pattern INSERT = Pattern.compile("INSERT INTO (\\w+) \\(([^)]*)\\) .*");
    private static final Path STATEMENTS = Path.of("src/test/resources/last-release/statements.sql");

    @Inject
    DataSource database;

    @Test
    void theSchemaCarriesTheStatementsOfTheReleaseBefore() throws Exception {
        if (System.getProperty("visavis.record-release") != null) {
            record();
        }
        var refused = new ArrayList<String>();
        var statements = Files.readAllLines(STATEMENTS);
        for (var statement : statements) {
            runs(statement).ifPresent(why -> refused.add(why + ": " + statement));
        }
        assertEquals(List.of(), refused, "first add, then let a release pass, then remove");
        assertTrue(statements.size() > 60, "there should be three for each table");
    }

    /** What would break the release before, to know that the statements notice. */
    @Test
    void aColumnThatItKnowsAndOneThatItDoesNotFillAreMissed() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE tried_release (a INT NOT NULL, b INT NOT NULL) DEFAULT CHARACTER SET utf8mb4");
        }
        try {
            var write = "INSERT INTO tried_release (a) SELECT a FROM tried_release WHERE FALSE";
            assertTrue(runs(write).isPresent(), "b has no default");
            assertTrue(runs("SELECT c FROM tried_release WHERE FALSE").isPresent(), "c is gone");
            assertEquals(Optional.empty(), runs("UPDATE tried_release SET a = a, b = b WHERE FALSE"));
        } finally {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("DROP TABLE tried_release");
            }
        }
    }

    private Optional<String> runs(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            var insert = INSERT.matcher(sql);
            return insert.matches() ? unfilled(connection, insert.group(1), insert.group(2)) : Optional.empty();
        } catch (SQLException refused) {
            return Optional.of(refused.getMessage());
        }
    }

    /** A server notices only with a row at hand that a column is left out that must not be. */
    private static Optional<String> unfilled(Connection connection, String table, String filled) throws SQLException {
        try (var query = connection.prepareStatement("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = DATABASE() AND table_name = ? AND is_nullable = 'NO' AND column_default IS NULL
                  AND extra NOT LIKE '%auto_increment%' AND COALESCE(generation_expression, '') = ''""")) {
            query.setString(1, table);
            var known = List.of(filled.split(", "));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    if (!known.contains(rows.getString(1))) {
                        return Optional.of(rows.getString(1) + " has no default");
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void record() throws SQLException, IOException {
        var statements = new ArrayList<String>();
        columns().forEach((table, columns) -> {
            var all = String.join(", ", columns);
            statements.add("SELECT %s FROM %s WHERE FALSE".formatted(all, table));
            statements.add("INSERT INTO %s (%s) SELECT %s FROM %s WHERE FALSE".formatted(table, all, all, table));
            statements.add("UPDATE %s SET %s WHERE FALSE"
                    .formatted(
                            table,
                            String.join(
                                    ", ",
                                    columns.stream()
                                            .map(column -> column + " = " + column)
                                            .toList())));
        });
        Files.createDirectories(STATEMENTS.getParent());
        Files.write(STATEMENTS, statements);
    }

    /** Every table's columns, but those that the database computes. */
    private Map<String, List<String>> columns() throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        SELECT table_name, column_name FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'
                          AND COALESCE(generation_expression, '') = ''
                        ORDER BY table_name, ordinal_position""");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return columns;
    }
}
