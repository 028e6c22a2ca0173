package app.visavis.local;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Fills an empty database with a few people, their practices and what they have planned around today. */
final class DemoData {
    /** Everybody's. */
    static final String PASSWORD = "a quiet room with a view";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int CELL_SECONDS = 300;
    private static final List<String> SCRIPTS =
            List.of("accounts", "practices", "bookings", "conversations", "payments");

    private final String jdbcUrl;
    private final Clock clock;

    DemoData(String databaseUrl, Clock clock) {
        this.jdbcUrl = "jdbc:" + databaseUrl + (databaseUrl.contains("?") ? "&" : "?")
                + "allowPublicKeyRetrieval=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                + "&allowMultiQueries=true";
        this.clock = clock;
    }

    void fillWhenEmpty() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(jdbcUrl)) {
            if (isEmpty(connection)) {
                connection.setAutoCommit(false);
                define(connection, variables());
                for (var script : SCRIPTS) {
                    run(connection, script);
                }
                connection.commit();
            }
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT 1 FROM account LIMIT 1")) {
            return !rows.next();
        }
    }

    /** What SQL cannot know: the password's hash, the pictures, and when the days around today begin in Paris. */
    private Map<String, Object> variables() throws IOException {
        var now = clock.instant();
        var variables = new LinkedHashMap<String, Object>();
        variables.put("now", utc(now));
        variables.put("soon", utc(nextCell(now)));
        variables.put("paris_next", workingDay(day -> day.plusDays(1)));
        variables.put("paris_last", workingDay(day -> day.minusDays(1)));
        variables.put("password", PasswordHash.of(PASSWORD));
        for (var name : List.of("claire", "maya", "james")) {
            variables.put(name + "s_picture", resource("photos/" + name + ".svg"));
        }
        return variables;
    }

    private static void define(Connection connection, Map<String, Object> variables) throws SQLException {
        var names = variables.keySet().stream().map(name -> "@" + name + " = ?").collect(Collectors.joining(", "));
        try (var statement = connection.prepareStatement("SET " + names)) {
            var index = 1;
            for (var value : variables.values()) {
                statement.setObject(index++, value);
            }
            statement.execute();
        }
    }

    private LocalDateTime workingDay(UnaryOperator<LocalDate> step) {
        var day = step.apply(LocalDate.now(clock.withZone(PARIS)));
        while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            day = step.apply(day);
        }
        return utc(day.atStartOfDay(PARIS).toInstant());
    }

    private static Instant nextCell(Instant now) {
        return Instant.ofEpochSecond((now.getEpochSecond() / CELL_SECONDS + 1) * CELL_SECONDS);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private static void run(Connection connection, String script) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(new String(resource(script + ".sql"), StandardCharsets.UTF_8));
            while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
                // Each statement's own failure shows only when its result is reached.
            }
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (var resource = DemoData.class.getResourceAsStream("/demo/" + name)) {
            if (resource == null) {
                throw new FileNotFoundException(name);
            }
            return resource.readAllBytes();
        }
    }
}
