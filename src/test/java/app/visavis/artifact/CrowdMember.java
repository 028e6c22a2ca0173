package app.visavis.artifact;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One page: it says one thing after the other on its socket, each until it is acknowledged, reads its conversations
 * meanwhile, and dials again as the application does when its line breaks.
 */
final class CrowdMember {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int FIRST_PAUSE = 250;
    private static final int LONGEST_PAUSE = 4_000;

    private final HttpClient http;
    private final URI origin;
    private final String token;
    private final UUID conversation;
    private final Duration pause;
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final List<Integer> closeCodes = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this::live);
    private volatile @Nullable CrowdLine line;
    private volatile boolean stopping;
    private volatile Duration longestAway = Duration.ZERO;

    CrowdMember(HttpClient http, URI origin, String token, UUID conversation, Duration pause) {
        this.http = http;
        this.origin = origin;
        this.token = token;
        this.conversation = conversation;
        this.pause = pause;
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopping = true;
    }

    void join() throws InterruptedException {
        thread.join();
    }

    boolean isOnline() {
        var now = line;
        return now != null && now.isOpen();
    }

    UUID conversation() {
        return conversation;
    }

    /** Each as {@code clientId@seq}. */
    List<String> acknowledged() {
        return acknowledged;
    }

    /** Requests that were answered with anything but what was asked for, tickets aside while the line is broken. */
    List<String> failures() {
        return failures;
    }

    List<Integer> closeCodes() {
        return closeCodes;
    }

    Duration longestAway() {
        return longestAway;
    }

    private void live() {
        try {
            for (var number = 0; !stopping; number++) {
                say("m" + number + "-" + conversation);
                read();
                Thread.sleep(pause);
            }
            require().hangUp();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unexpected) {
            failures.add("gave up: " + unexpected);
        }
    }

    /** Until it is acknowledged, over as many lines as it takes. */
    private void say(String clientId) throws InterruptedException {
        while (true) {
            var now = require();
            try {
                var answer = now.ask(
                        clientId,
                        JSON.writeValueAsString(Map.of(
                                "type",
                                "send",
                                "conversationId",
                                conversation,
                                "clientId",
                                clientId,
                                "body",
                                "Good day")));
                acknowledged.add(clientId + "@" + answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
                return;
            } catch (TimeoutException silent) {
                failures.add("no answer to a message");
                return;
            } catch (java.util.concurrent.ExecutionException | CompletionException | IOException broken) {
                // Not acknowledged: said again on the next line.
            }
        }
    }

    private void read() throws InterruptedException {
        try {
            var status = http.send(request("/api/conversations").GET().build(), BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                failures.add("GET /api/conversations: " + status);
            }
        } catch (IOException failed) {
            failures.add("GET /api/conversations: " + failed);
        }
    }

    /** The open line, or a new one: with pauses that grow and differ, as the application makes them. */
    private CrowdLine require() throws InterruptedException {
        var former = line;
        for (var tries = 0; !isOnline(); tries++) {
            if (former != null || tries > 0) {
                var longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(tries, 10));
                Thread.sleep(longest / 2 + ThreadLocalRandom.current().nextInt(longest / 2));
            }
            dial();
        }
        if (former != null && former != line) {
            var away = Duration.ofNanos(System.nanoTime() - former.closedAt());
            longestAway = away.compareTo(longestAway) > 0 ? away : longestAway;
        }
        return line;
    }

    private void dial() throws InterruptedException {
        try {
            var answer = http.send(
                    request("/api/socket-tickets")
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                return;
            }
            var ticket = JSON.readTree(answer.body()).get("ticket").asText();
            line = CrowdLine.open(
                    http.newWebSocketBuilder()
                            .header("Origin", "http://localhost:8080")
                            .subprotocols("bearer-token-carrier", carrying(ticket)),
                    URI.create("ws://127.0.0.1:" + origin.getPort() + "/api/sockets/chat"),
                    failures::add,
                    closeCodes::add);
        } catch (IOException | CompletionException notNow) {
            // Tried again after a pause.
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(origin.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static String carrying(String ticket) {
        return URLEncoder.encode("quarkus-http-upgrade#Authorization#Bearer " + ticket, StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
