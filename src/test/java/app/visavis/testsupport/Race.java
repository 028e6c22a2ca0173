package app.visavis.testsupport;

import io.restassured.RestAssured;
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
        return answers(requests).stream()
                .collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
    }

    /** In the order of the requests, which went out all at once. */
    public static List<HttpResponse<String>> answers(List<HttpRequest> requests) {
        var start = new CountDownLatch(1);
        try (var http = HttpClient.newHttpClient();
                var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = requests.stream()
                    .map(request -> racers.submit((Callable<HttpResponse<String>>) () -> {
                        start.await();
                        return http.send(request, HttpResponse.BodyHandlers.ofString());
                    }))
                    .toList();
            start.countDown();
            return answers.stream().map(Race::await).toList();
        }
    }

    private static HttpResponse<String> await(Future<HttpResponse<String>> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
