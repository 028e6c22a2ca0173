package app.visavis.testsupport;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Requests that are all sent at the same moment. */
public final class Race {
    private Race() {}

    /** A JSON request without a method yet. */
    public static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Content-Type", "application/json");
    }

    public static HttpRequest put(Person person, String path, String body) {
        return to(path).header("Authorization", "Bearer " + person.accessToken())
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    public static HttpRequest post(Person person, String path, String body) {
        return to(path).header("Authorization", "Bearer " + person.accessToken())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** How many got which status. */
    public static Map<Integer, Long> run(List<HttpRequest> requests) {
        var start = new CountDownLatch(1);
        try (var http = HttpClient.newHttpClient();
                var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = requests.stream()
                    .map(request -> racers.submit((Callable<Integer>) () -> {
                        start.await();
                        return send(http, request);
                    }))
                    .toList();
            start.countDown();
            return answers.stream()
                    .map(Race::await)
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
