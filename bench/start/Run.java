import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One start: from exec to the first 200 of the readiness page, with the database connected, and 200 requests then.
 *
 * @param ready milliseconds
 * @param cpu milliseconds of all threads until ready
 * @param rssReady megabytes
 * @param rssAfter megabytes, after the requests
 * @param p99 milliseconds, of the first 200 requests one after the other
 */
record Run(double ready, double cpu, double rssReady, double rssAfter, double p99) {
    private static final int REQUESTS = 200;
    private static final int PATIENCE = 240;
    private static final double TICKS_A_SECOND = 100; // USER_HZ, the same on every Linux
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    static Run once(List<String> command, Map<String, String> environment, List<String> paths)
            throws IOException, InterruptedException {
        var port = freePort();
        var told = new HashMap<>(environment);
        told.put("PORT", Integer.toString(port));
        var log = new File("bench/start/results/last.log");
        log.getParentFile().mkdirs();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().putAll(told);
        var origin = URI.create("http://127.0.0.1:" + port);
        var started = System.nanoTime();
        var process = builder.start();
        try {
            awaitReady(process, port, log);
            var ready = (System.nanoTime() - started) / 1e6;
            var cpu = cpu(process);
            var rssReady = rss(process);
            var p99 = request(origin, paths);
            return new Run(ready, cpu, rssReady, rss(process), p99);
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    String csv(String name, int round) {
        return String.format(
                Locale.ROOT, "%s,%d,%.1f,%.0f,%.1f,%.1f,%.2f%n", name, round, ready, cpu, rssReady, rssAfter, p99);
    }

    /** Both know the page by another name; whoever has neither answers 404 to both. */
    private static void awaitReady(Process process, int port, File log) throws IOException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!answers(port, "/q/health/ready") && !answers(port, "/actuator/health/readiness")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("It did not start; see " + log);
            }
            Thread.sleep(2);
        }
    }

    /** By hand, since a client of the library would cost more than it measures. */
    private static boolean answers(int port, String path) {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes());
            var line = new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()));
            return line.endsWith(" 200");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static double request(URI origin, List<String> paths) throws IOException, InterruptedException {
        var took = new ArrayList<Double>();
        for (var i = 0; i < REQUESTS; i++) {
            var request = HttpRequest.newBuilder(origin.resolve(paths.get(i % paths.size())))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            var started = System.nanoTime();
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            took.add((System.nanoTime() - started) / 1e6);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
        }
        took.sort(null);
        return took.get((int) Math.ceil(REQUESTS * 0.99) - 1);
    }

    private static double cpu(Process process) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND * 1_000;
    }

    private static double rss(Process process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "ready %.0f ms, CPU %.0f ms, RSS %.0f → %.0f MB, p99 %.1f ms", ready, cpu, rssReady, rssAfter, p99);
    }
}
