import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Does what {@code run} says. */
final class Drill {
    private static final int CLIENTS = 40;
    private static final int BOOKERS = 3;
    private static final int WRITERS = 2;
    private static final int ENOUGH_TO_BEGIN = 30;

    public static void main(String[] arguments) throws Exception {
        var told = List.of(arguments);
        var folder = Path.of(told.get(told.indexOf("--folder") + 1));
        var port = Integer.parseInt(told.get(told.indexOf("--port") + 1));
        var origin = "http://localhost:" + port;
        var keys = new Keys(origin);
        var ledger = new Ledger();
        try (var server = Server.start(port, environment(keys, origin), folder.resolve("service.log").toFile())) {
            Town town;
            try (var connection = new Database(System.getenv("ADMIN_DATABASE"), "visavis").open()) {
                town = Town.build(connection, keys, CLIENTS);
            }
            var running = load(town, new Door(server.origin(), ledger), ledger);
            awaitFile(() -> ledger.size() >= ENOUGH_TO_BEGIN);
            Files.writeString(folder.resolve("loaded"), "");
            awaitFile(() -> Files.exists(folder.resolve("stop")) && Files.size(folder.resolve("stop")) > 0);
            ledger.close();
            for (var thread : running) {
                thread.join();
            }
        }
        var last = Files.readString(folder.resolve("stop")).strip();
        try (var connection = new Database(last, "visavis").open()) {
            System.exit(ledger.judge(connection) ? 0 : 1);
        }
    }

    private static List<Thread> load(Town town, Door door, Ledger ledger) {
        List<Thread> running = new ArrayList<>();
        for (var i = 0; i < BOOKERS; i++) {
            running.add(Thread.startVirtualThread(new Booker(town, door, ledger, i)));
        }
        for (var i = 0; i < WRITERS; i++) {
            running.add(Thread.startVirtualThread(new Writer(town, door, ledger, BOOKERS + i)));
        }
        return running;
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void awaitFile(Condition condition) throws Exception {
        while (!condition.holds()) {
            Thread.sleep(100);
        }
    }

    private static Map<String, String> environment(Keys keys, String origin) {
        Map<String, String> told = new HashMap<>();
        told.put("BIND", "127.0.0.1");
        told.put("WEB_ORIGIN", origin);
        told.put("SECRET_KEY", "drill-drill-drill-drill-drill-drill-drill-drill");
        told.put("JWT_PRIVATE_KEY", keys.privateKey());
        told.put("STRIPE_SECRET_KEY", "sk_test_drill");
        told.put("STRIPE_WEBHOOK_SECRETS", "whsec_drill");
        told.put("STRIPE_API_BASE", "http://127.0.0.1:1");
        told.put("SMTP_URL", "smtp://127.0.0.1:1");
        told.put("QUARKUS_MAILER_MOCK", "true");
        told.put("METRICS_TOKEN", "drill-drill-drill");
        told.put("VISAVIS_BOOKING_HOLDS_PER_ACCOUNT", "1000000");
        return told;
    }
}
