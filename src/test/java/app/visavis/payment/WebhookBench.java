package app.visavis.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.VisavisTest;
import com.stripe.net.Webhook;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long Stripe waits in a burst; run by {@code bench/webhooks/run}, and by no suite, since machines are noisy. */
@VisavisTest
class WebhookBench {
    private static final int BURST = 1_000;
    private static final int REPEATS = 300;
    private static final int SENDERS = 8;
    /** A compiler that still works takes longer than the answer does. */
    private static final int ROUNDS_TO_WARM_UP = 8;

    private static final int ROUNDS = 7;
    private static final int MOST_MILLIS = 20;
    private static final Path FILE = Path.of("bench/webhooks/results/webhooks.csv");

    @Inject
    SandboxHands hands;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(13);

    @Test
    void aBurstIsAnsweredQuickly() throws Exception {
        var session = PaidBooking.by(hands, SandboxHands.GOOD_CARD).session();
        for (int round = 1; round <= ROUNDS_TO_WARM_UP; round++) {
            burst(webhooks(session), 204);
            burst(floor(), 200);
        }
        List<double[]> answered = new ArrayList<>();
        List<double[]> asked = new ArrayList<>();
        var lines = new ArrayList<>(List.of("round,what,p50_ms,p99_ms,max_ms"));
        for (int round = 1; round <= ROUNDS; round++) {
            var isFirst = round % 2 == 1;
            var one = isFirst ? burst(webhooks(session), 204) : burst(floor(), 200);
            var other = isFirst ? burst(floor(), 200) : burst(webhooks(session), 204);
            answered.add(isFirst ? one : other);
            asked.add(isFirst ? other : one);
            lines.add(line(round, "webhook", answered.getLast()));
            lines.add(line(round, "floor", asked.getLast()));
        }
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, lines);
        System.out.printf("%nA burst of %d, %d of them repeats, %d at once%n", BURST, REPEATS, SENDERS);
        print("webhook p99", answered, 1);
        print("floor   p99", asked, 1);
        print("webhook p50", answered, 0);
        print("floor   p50", asked, 0);
        assertTrue(median(answered, 1) <= MOST_MILLIS, "p99 of " + median(answered, 1) + " ms");
    }

    /** Half of them are news of a paid session, a third are repetitions, all are signed. */
    private Supplier<List<HttpRequest>> webhooks(String session) {
        return () -> {
            var bodies = new ArrayList<>(IntStream.range(0, BURST - REPEATS)
                    .mapToObj(n -> body(n % 2 == 0 ? "checkout.session.completed" : "payment_intent.created", session))
                    .toList());
            IntStream.range(0, REPEATS).forEach(n -> bodies.add(bodies.get(random.nextInt(BURST - REPEATS))));
            Collections.shuffle(bodies, random);
            return bodies.stream().map(this::signed).toList();
        };
    }

    private Supplier<List<HttpRequest>> floor() {
        return () -> Collections.nCopies(
                BURST, HttpRequest.newBuilder(address("/q/health/ready")).build());
    }

    private double[] burst(Supplier<List<HttpRequest>> requests, int status) throws Exception {
        var work = requests.get().stream()
                .map(request -> (Callable<Long>) () -> {
                    var begun = System.nanoTime();
                    assertEquals(
                            status,
                            http.send(request, BodyHandlers.discarding()).statusCode());
                    return System.nanoTime() - begun;
                })
                .toList();
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            var nanos = new long[work.size()];
            var done = senders.invokeAll(work);
            for (int n = 0; n < nanos.length; n++) {
                nanos[n] = done.get(n).get();
            }
            Arrays.sort(nanos);
            return new double[] {
                nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6, nanos[nanos.length - 1] / 1e6
            };
        }
    }

    private HttpRequest signed(String body) {
        try {
            return HttpRequest.newBuilder(address("/api/webhooks/stripe"))
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header(
                            "Stripe-Signature",
                            Webhook.Signature.generateSignatureHeader(
                                    body, "whsec_test", Instant.now().getEpochSecond()))
                    .POST(BodyPublishers.ofString(body))
                    .build();
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private static String body(String type, String session) {
        return """
                {"id":"evt_%s","object":"event","type":"%s","data":{"object":{"id":"%s","payment_intent":null}}}""".formatted(UUID.randomUUID(), type, session);
    }

    private static String line(int round, String what, double[] burst) {
        return String.format(Locale.ROOT, "%d,%s,%.2f,%.2f,%.2f", round, what, burst[0], burst[1], burst[2]);
    }

    private static void print(String what, List<double[]> bursts, int column) {
        var values =
                bursts.stream().mapToDouble(burst -> burst[column]).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%s  median %6.2f ms  (%.2f–%.2f)%n",
                what,
                median(bursts, column),
                values[0],
                values[values.length - 1]);
    }

    private static double median(List<double[]> bursts, int column) {
        var values =
                bursts.stream().mapToDouble(burst -> burst[column]).sorted().toArray();
        return values[values.length / 2];
    }
}
