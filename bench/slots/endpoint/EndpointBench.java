import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The slots of a practice with 400 bookings in 60 days beside the health check of the same service, A-B-B-A, nine rounds of
 * a hundred each after warming up. The practice is that of the computation's benchmark: eight hours on five days a week, a
 * time every 15 minutes. One that never closes and starts every five answers with some forty times as many.
 */
final class EndpointBench {
    private static final double BAR_MS = 25;
    private static final int PORT = 24_210;
    private static final String NO_STRIPE = "http://127.0.0.1:1";
    private static final int DAYS = 60;
    private static final int BOOKINGS = 400;
    private static final int A_DAY = 10;
    private static final int STEP = 15;
    private static final int[][] HOURS = {{9 * 60, 13 * 60}, {14 * 60, 18 * 60}};
    /** A compiler that still works takes longer than the answer does. */
    private static final int ROUNDS_TO_WARM_UP = 40;

    private static final int ROUNDS = 9;
    private static final int REQUESTS = 100;
    private static final int MILLI = 1_000_000;

    private EndpointBench() {}

    public static void main(String[] words) throws Exception {
        var database = new Database(System.getenv("BENCH_DATABASE"));
        database.make();
        var origin = "http://localhost:" + PORT;
        var keys = new Keys(origin);
        var csv = Path.of(words[0]);
        var log = csv.resolveSibling("endpoint-server.log").toFile();
        double p99;
        try (var service = Server.start(PORT, Server.settings(database, keys, origin, NO_STRIPE), log);
                var connection = database.open()) {
            p99 = compare(service.origin() + path(connection, Town.build(connection, keys, 20)), service.origin(), csv);
        }
        if (p99 > BAR_MS) {
            System.err.printf("The endpoint's p99 is above %.0f ms.%n", BAR_MS);
            System.exit(1);
        }
    }

    /** Fills a practice and asks for all of it. */
    private static String path(Connection connection, Town town) throws SQLException {
        var practice = town.practices().getFirst();
        var offering = practice.offerings().getFirst();
        var today = LocalDate.now(ZoneOffset.UTC);
        keepHours(connection, practice.id());
        for (var i = 0; i < BOOKINGS; i++) {
            var startsAt = today.plusDays(1 + i / A_DAY).atTime(8, 0).plusMinutes(i % A_DAY * 70L);
            book(connection, practice, offering, town.clients().get(i % town.clients().size()), startsAt);
        }
        return "/api/practices/%s/offerings/%s/slots?from=%s&to=%s"
                .formatted(practice.id(), offering.id(), today, today.plusDays(DAYS - 1));
    }

    private static void keepHours(Connection connection, UUID practice) throws SQLException {
        Database.execute(connection, "UPDATE practice SET step_minutes = ? WHERE id = ?", STEP, practice);
        Database.execute(connection, "DELETE FROM opening WHERE practice_id = ?", practice);
        for (var weekday = 1; weekday <= 5; weekday++) {
            for (var hours : HOURS) {
                Database.execute(
                        connection,
                        "INSERT INTO opening (id, practice_id, weekday, starts_minute, ends_minute) VALUES (?, ?, ?, ?, ?)",
                        UUID.randomUUID(),
                        practice,
                        weekday,
                        hours[0],
                        hours[1]);
            }
        }
    }

    private static void book(
            Connection connection, Town.Practice practice, Town.Offering offering, Town.Person client, LocalDateTime at)
            throws SQLException {
        Database.execute(
                connection,
                "INSERT INTO booking (id, practice_id, offering_id, client_id, state, starts_at, ends_at, blocks_from,"
                        + " blocks_until, paying, offering_title, price_minor, currency, revision, created_at, changed_at,"
                        + " version) VALUES (?, ?, ?, ?, 'CONFIRMED', ?, ?, ?, ?, FALSE, 'A talk', 0, 'EUR', 1, NOW(6),"
                        + " NOW(6), 0)",
                UUID.randomUUID(),
                practice.id(),
                offering.id(),
                client.id(),
                at,
                at.plusMinutes(50),
                at.minusMinutes(5),
                at.plusMinutes(60));
    }

    /** The median of the rounds' p99, in ms. */
    private static double compare(String slotsAt, URI service, Path file) throws Exception {
        var slots = URI.create(slotsAt);
        var health = service.resolve("/q/health/ready");
        List<String> csv = new ArrayList<>(List.of("round,what,p50_ms,p99_ms"));
        var ratios = new double[ROUNDS];
        var p99s = new double[ROUNDS];
        try (var http = HttpClient.newHttpClient()) {
            for (var i = 0; i < ROUNDS_TO_WARM_UP; i++) {
                measure(http, slots, REQUESTS);
                measure(http, health, REQUESTS);
            }
            for (var round = 0; round < ROUNDS; round++) {
                var first = measure(http, slots, REQUESTS / 2);
                var floor = measure(http, health, REQUESTS);
                var second = measure(http, slots, REQUESTS / 2);
                var both = Arrays.copyOf(first, REQUESTS);
                System.arraycopy(second, 0, both, REQUESTS / 2, REQUESTS / 2);
                Arrays.sort(both);
                p99s[round] = part(both, 0.99);
                ratios[round] = part(both, 0.5) / part(floor, 0.5);
                csv.add("%d,slots,%.2f,%.2f".formatted(round, part(both, 0.5), part(both, 0.99)));
                csv.add("%d,health,%.2f,%.2f".formatted(round, part(floor, 0.5), part(floor, 0.99)));
            }
        }
        Files.write(file, csv);
        Arrays.sort(p99s);
        Arrays.sort(ratios);
        System.out.printf("endpoint p99 %.1f ms (%.1f–%.1f); p50 %.1f times the health check (%.1f–%.1f)%n",
                p99s[ROUNDS / 2], p99s[0], p99s[ROUNDS - 1],
                ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
        return p99s[ROUNDS / 2];
    }

    private static double part(double[] sorted, double part) {
        return sorted[(int) (sorted.length * part)];
    }

    private static double[] measure(HttpClient http, URI address, int count) throws Exception {
        var request = HttpRequest.newBuilder(address).build();
        var took = new double[count];
        for (var i = 0; i < count; i++) {
            var start = System.nanoTime();
            var status = http.send(request, BodyHandlers.ofString()).statusCode();
            took[i] = (System.nanoTime() - start) / (double) MILLI;
            if (status != 200) {
                throw new IllegalStateException(address + " answers " + status);
            }
        }
        Arrays.sort(took);
        return took;
    }
}
