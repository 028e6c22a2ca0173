package app.visavis.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@VisavisTest
class RaceTest {
    private static final int RACERS = 100;

    @Test
    void ofAHundredStrangersForOneTimeOneGetsIt() {
        var practice = OpenPractice.always();
        var startsAt = OpenPractice.inMinutes(300);
        assertEquals(Map.of(201, 1L, 409, RACERS - 1L), race(racer -> request(practice, startsAt)
                .build()));
    }

    @Test
    void timesThatOverlapInPartAreNotHeldTwiceEither() {
        var practice = OpenPractice.always();
        var client = People.client();
        var startsAt = OpenPractice.inMinutes(600);
        var answers = race(racer -> request(practice, startsAt.plusSeconds(300L * (racer % 6)))
                .header("Authorization", "Bearer " + client.accessToken())
                .build());
        assertEquals(1L, answers.get(201), answers::toString);
        assertEquals(RACERS - 1L, answers.get(409), answers::toString);
    }

    private static HttpRequest.Builder request(OpenPractice practice, Instant startsAt) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/bookings"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"offeringId\":\"%s\",\"startsAt\":\"%s\"}".formatted(practice.offeringId(), startsAt)));
    }

    /** How many got which status, when all of them ask at the same moment. */
    private static Map<Integer, Long> race(IntFunction<HttpRequest> requestOf) {
        var start = new CountDownLatch(1);
        try (var http = HttpClient.newHttpClient();
                var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, RACERS)
                    .mapToObj(requestOf)
                    .map(request -> racers.submit((Callable<Integer>) () -> {
                        start.await();
                        return send(http, request);
                    }))
                    .toList();
            start.countDown();
            return answers.stream()
                    .map(RaceTest::await)
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        }
    }

    private static int await(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static int send(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
