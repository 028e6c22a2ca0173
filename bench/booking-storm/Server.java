import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** One process of the service, as it ships. */
record Server(Process process, URI origin) implements AutoCloseable {
    static final String WEBHOOK_SECRET = "whsec_bench";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    static Server start(int port, Map<String, String> environment, File log) throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var builder = new ProcessBuilder(java, "-Xmx1g", "-jar", "target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true)
                .redirectOutput(log);
        builder.environment().putAll(environment);
        builder.environment().put("PORT", Integer.toString(port));
        var server = new Server(builder.start(), URI.create("http://127.0.0.1:" + port));
        server.await();
        return server;
    }

    /** What it must be told, with nothing outside but Stripe's API at this address. */
    static Map<String, String> settings(Database database, Keys keys, String origin, String stripe) {
        return Map.ofEntries(
                Map.entry("BIND", "127.0.0.1"),
                Map.entry("DATABASE_URL", database.url()),
                Map.entry("WEB_ORIGIN", origin),
                Map.entry("SECRET_KEY", "bench-bench-bench-bench-bench-bench-bench-bench"),
                Map.entry("JWT_PRIVATE_KEY", keys.privateKey()),
                Map.entry("STRIPE_SECRET_KEY", "sk_test_bench"),
                Map.entry("STRIPE_WEBHOOK_SECRETS", WEBHOOK_SECRET),
                Map.entry("STRIPE_API_BASE", stripe),
                Map.entry("SMTP_URL", "smtp://127.0.0.1:1"),
                Map.entry("QUARKUS_MAILER_MOCK", "true"),
                Map.entry("QUARKUS_LOG_LEVEL", "WARN"));
    }

    private void await() throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        try (var http = HttpClient.newHttpClient()) {
            while (!isReady(http)) {
                if (process.waitFor(BETWEEN_LOOKS) || Instant.now().isAfter(end)) {
                    throw new IllegalStateException("The service at " + origin + " did not start; see results/*.log");
                }
            }
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(origin.resolve("/q/health/ready")).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
        }
    }
}
