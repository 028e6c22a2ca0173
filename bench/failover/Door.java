import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The service's front door: every answer is noted with its status and how long it took. */
final class Door {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI origin;
    private final Ledger ledger;

    Door(URI origin, Ledger ledger) {
        this.origin = origin;
        this.ledger = ledger;
    }

    /** Empty when it answered with anything but success. */
    Optional<String> send(Town.Person who, String method, String path, String body) throws InterruptedException {
        var request = HttpRequest.newBuilder(origin.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + who.token())
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        var start = System.nanoTime();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            ledger.answered(answer.statusCode(), System.nanoTime() - start, path + ": " + answer.body());
            return answer.statusCode() < 300 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException broken) {
            ledger.answered(0, System.nanoTime() - start, path + ": " + broken);
            return Optional.empty();
        }
    }

    /** Empty when there is no ticket, or the upgrade was refused. */
    Optional<WebSocket> chat(Town.Person who, WebSocket.Listener ear) throws InterruptedException {
        var ticket = send(who, "POST", "/api/socket-tickets", "").flatMap(body -> Json.text(body, "ticket"));
        if (ticket.isEmpty()) {
            return Optional.empty();
        }
        var carried = URLEncoder.encode(
                "quarkus-http-upgrade#Authorization#Bearer " + ticket.get(), StandardCharsets.UTF_8);
        CompletableFuture<WebSocket> opening = http.newWebSocketBuilder()
                .header("Origin", "http://localhost:" + origin.getPort())
                .subprotocols("bearer-token-carrier", carried.replace("+", "%20"))
                .buildAsync(URI.create("ws://127.0.0.1:" + origin.getPort() + "/api/sockets/chat"), ear);
        try {
            return Optional.of(opening.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join());
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }
}
