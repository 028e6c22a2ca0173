package app.visavis.local;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/** The service as it ships, in a process of its own; all it is told, it is told by environment variables. */
final class Service implements AutoCloseable {
    private static final String JAR = "target/quarkus-app/quarkus-run.jar";
    private static final Pattern WORTH_SEEING = Pattern.compile("^[\\d:.]+ (WARN|ERROR|FATAL) .*");
    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int SECONDS_TO_STOP = 12;

    private final Process process;
    private final URI origin;
    private final Path log;
    private volatile boolean ready;

    private Service(Process process, URI origin, Path log) {
        this.process = process;
        this.origin = origin;
        this.log = log;
    }

    /** What ships, on the Java that runs this program. */
    static List<String> asItShips() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR);
    }

    /** Rebuilt by Quarkus whenever its sources change. */
    static List<String> asEdited(String maven) {
        return List.of(maven, "-B", "-ntp", "quarkus:dev", "-Dquarkus.analytics.disabled=true");
    }

    static Service start(List<String> command, URI origin, Map<String, String> environment, Path log)
            throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var service = new Service(builder.start(), origin, log);
        Thread.ofVirtual().start(service::forwardLog);
        return service;
    }

    /** Returns once the service has migrated its database and answers. */
    void awaitReady() {
        try (var client = HttpClient.newHttpClient()) {
            await().pollInterval(PAUSE).atMost(PATIENCE).until(() -> !process.isAlive() || answers(client));
        } catch (ConditionTimeoutException late) {
            throw new Complaint("The service is not ready after " + PATIENCE.toSeconds() + " s: see " + log + ".");
        }
        if (!process.isAlive()) {
            throw new Complaint("The service did not start: " + log + " says why.");
        }
        ready = true;
    }

    /** Returns when the service has ended, which nobody but {@link #close} should make it do. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(origin.resolve("/q/health/ready")).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** All of it to the file; a running service's troubles to the console too. */
    private void forwardLog() {
        try (var lines = process.inputReader();
                var file = new PrintStream(Files.newOutputStream(log), true)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                file.println(line);
                if (ready && WORTH_SEEING.matcher(line).matches()) {
                    System.out.println(line);
                }
            }
        } catch (IOException ended) {
            // The pipe breaks when the process is stopped: nothing more will be said.
        }
    }

    @Override
    public void close() throws InterruptedException {
        ready = false;
        process.destroy();
        if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
