import app.visavis.local.stripe.StripeSandbox;
import java.io.File;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Does what {@code run} says. */
final class Storm {
    private static final Path RESULTS = Path.of("bench/booking-storm/results");
    private static final int CLIENTS = 400;
    private static final Duration TIME_TO_SETTLE = Duration.ofMinutes(5);

    public static void main(String[] arguments) throws Exception {
        var plan = Plan.parse(List.of(arguments));
        var database = new Database(System.getenv("STORM_DATABASE"));
        Files.createDirectories(RESULTS);
        database.make();
        var origin = "http://localhost:" + plan.port();
        var keys = new Keys(origin);
        var webhook = URI.create("http://127.0.0.1:" + plan.port() + "/api/webhooks/stripe");
        boolean isKept;
        try (var stripe = StripeSandbox.start(0, webhook, Server.WEBHOOK_SECRET);
                var first = Server.start(plan.port(), environment(plan, database, keys, origin, stripe), log(plan, 1));
                var connection = database.open()) {
            var town = Town.build(connection, keys, CLIENTS);
            if (plan.withoutKey()) {
                Database.execute(connection, "CREATE INDEX ix_storm ON occupied_cell (practice_id, starts_at)");
                Database.execute(connection, "ALTER TABLE occupied_cell DROP PRIMARY KEY");
            }
            try (var second = Server.start(plan.port() + 1, environment(plan, database, keys, origin, stripe), log(plan, 2))) {
                isKept = storm(plan, town, List.of(first.origin(), second.origin()), stripe.apiBase(), connection);
            }
        }
        System.exit(isKept ? 0 : 1);
    }

    private static boolean storm(Plan plan, Town town, List<URI> servers, String stripe, Connection connection)
            throws Exception {
        var tally = new Tally();
        var left = new AtomicInteger(plan.attempts());
        var start = Instant.now();
        var hand = new Hand(connection);
        List<Worker> workers;
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var threads = Executors.newFixedThreadPool(Plan.THREADS)) {
            workers = IntStream.range(0, Plan.THREADS)
                    .mapToObj(i -> new Worker(town, servers, stripe, http, hand, tally, left, i))
                    .toList();
            for (var running : workers.stream().map(threads::submit).toList()) {
                running.get();
            }
        }
        var took = Duration.between(start, Instant.now());
        connection.setAutoCommit(true);
        List<Known> known = new ArrayList<>();
        List<UUID> paid = new ArrayList<>();
        workers.forEach(worker -> {
            known.addAll(worker.known.all());
            paid.addAll(worker.paid);
        });
        awaitSettled(connection, paid);
        var verdict = Verdict.of(connection, known, paid, tally.faults());
        report(plan, took, tally, verdict);
        return verdict.isKept();
    }

    /** What is unsettled after that is for the verdict to say. */
    private static void awaitSettled(Connection connection, List<UUID> paid) throws Exception {
        var end = Instant.now().plus(TIME_TO_SETTLE);
        while (Verdict.unsettled(connection, paid) > 0 && Instant.now().isBefore(end)) {
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    private static void report(Plan plan, Duration took, Tally tally, Verdict verdict) throws Exception {
        var attempts = tally.counts().values().stream().mapToLong(Long::longValue).sum();
        System.out.printf(
                "%n%s: %,d attempts by %d threads in %,d s (%,d a second)%n",
                plan.name(),
                attempts,
                Plan.THREADS,
                took.toSeconds(),
                attempts * 1_000 / Math.max(1, took.toMillis()));
        var file = RESULTS.resolve(plan.name() + ".csv");
        try (var csv = new PrintWriter(Files.newBufferedWriter(file))) {
            csv.println("kind,what,count");
            tally.counts().forEach((key, count) -> {
                System.out.printf("  %-16s %s %,9d%n", key.split(",")[0], key.split(",")[1], count);
                csv.println("answer," + key.replace(',', ' ') + "," + count);
            });
            System.out.println("broken promises:");
            verdict.broken().forEach((what, count) -> {
                System.out.printf("  %-42s %,7d%n", what, count);
                csv.println("broken," + what + "," + count);
            });
            csv.println("seconds," + plan.name() + "," + took.toSeconds());
        }
        System.out.println(verdict.isKept() ? "kept" : "BROKEN");
    }

    /** Nothing but the primary key and the counters may say no: the limits of holds are lifted. */
    private static Map<String, String> environment(
            Plan plan, Database database, Keys keys, String origin, StripeSandbox stripe) {
        var told = new HashMap<>(Server.settings(database, keys, origin, stripe.apiBase()));
        told.put("QUARKUS_DATASOURCE_JDBC_TRANSACTION_ISOLATION_LEVEL", plan.isolation());
        // A busy machine is not what is judged here: who waits for a connection waits for ever, instead of being told 503.
        told.put("DATABASE_POOL", "40");
        told.put("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "60S");
        told.put("VISAVIS_BOOKING_HOLD", "PT15S");
        told.put("VISAVIS_BOOKING_HOLDS_PER_ACCOUNT", "1000000");
        told.put("VISAVIS_BOOKING_ANONYMOUS_HOLDS_PER_ADDRESS", "1000000");
        told.put("VISAVIS_BOOKING_ANONYMOUS_HOLDS_PER_DAY", "1000000");
        told.put("VISAVIS_BOOKING_INVITATIONS_PER_PRACTICE", "1000000");
        told.put("VISAVIS_BOOKING_INVITATION", "PT20S");
        return told;
    }

    private static File log(Plan plan, int number) {
        return RESULTS.resolve(plan.name() + "-server-" + number + ".log").toFile();
    }
}
