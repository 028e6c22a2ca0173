package app.visavis.artifact;

import app.visavis.testsupport.FreePort;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One process of the artifact, as a host runs it. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration TO_START = Duration.ofMinutes(4);
    private static final int SECONDS_TO_STOP = 30;

    private final Process process;
    private final int port;
    private final File log;

    private ServiceProcess(Process process, int port, File log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Returns once it is ready. */
    static ServiceProcess start(String name, Map<String, String> environment) throws IOException {
        var port = FreePort.any();
        var told = new HashMap<>(environment);
        told.put("PORT", Integer.toString(port));
        var log = new File("target/artifact-" + name + ".log");
        var service = new ServiceProcess(Processes.artifact(told, log), port, log);
        Awaitility.await(name + " to be ready, see " + log)
                .atMost(TO_START)
                .pollInterval(Duration.ofMillis(100))
                .until(service::isReady);
        return service;
    }

    int port() {
        return port;
    }

    /** What it has written, on either output. */
    List<String> log() throws IOException {
        return Files.readAllLines(log.toPath());
    }

    /** SIGTERM, as a host sends it; returns at once. */
    void askToStop() {
        process.destroy();
    }

    /** As a machine that loses its power does; returns once it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Returns the exit code. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            throw new AssertionError("the service did not stop");
        }
        return process.exitValue();
    }

    boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the service ended by itself: " + process.exitValue());
        }
        try (var http = HttpClient.newHttpClient()) {
            var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                    .build();
            return http.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
