package app.visavis.booking;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The slots beside the health check of the same service, A-B-B-A, nine rounds of a hundred each after warming up. */
final class EndpointBench {
    private static final int ROUNDS = 9;
    private static final int REQUESTS = 100;
    private static final int MILLI = 1_000_000;

    private EndpointBench() {}

    public static void main(String[] words) throws Exception {
        var slots = URI.create(words[0] + words[1]);
        var health = URI.create(words[0] + "/q/health/ready");
        List<String> csv = new ArrayList<>(List.of("round,what,p50_ms,p99_ms"));
        var ratios = new double[ROUNDS];
        var p99s = new double[ROUNDS];
        try (var http = HttpClient.newHttpClient()) {
            for (var i = 0; i < 5; i++) {
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
        Files.write(Path.of(words[2]), csv);
        Arrays.sort(p99s);
        Arrays.sort(ratios);
        System.out.printf("endpoint p99 %.1f ms (%.1f–%.1f); p50 %.1f times the health check (%.1f–%.1f)%n",
                p99s[ROUNDS / 2], p99s[0], p99s[ROUNDS - 1],
                ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
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
