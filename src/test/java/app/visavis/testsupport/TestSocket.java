package app.visavis.testsupport;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A page's socket: opened with a ticket as a browser would, it keeps every frame in the order of arrival. */
public final class TestSocket implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PATIENCE = 30;

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private TestSocket(String path, String token, String origin) {
        socket = HTTP.newWebSocketBuilder()
                .header("Origin", origin)
                .subprotocols("bearer-token-carrier", carrying(token))
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + path), new Ear())
                .orTimeout(PATIENCE, SECONDS)
                .join();
    }

    public static TestSocket open(Person person, String path) {
        return open(path, ticketOf(person), "http://localhost:8080");
    }

    /** Throws when the service refuses the upgrade. */
    public static TestSocket open(String path, String token, String origin) {
        return new TestSocket(path, token, origin);
    }

    public static String ticketOf(Person person) {
        return person.given()
                .post("/api/socket-tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("ticket");
    }

    /** Says a frame of these fields, in pairs. */
    public TestSocket say(String type, Object... fields) {
        var frame = JSON.createObjectNode().put("type", type);
        for (var i = 0; i < fields.length; i += 2) {
            frame.set((String) fields[i], JSON.valueToTree(fields[i + 1]));
        }
        return sayText(frame.toString());
    }

    public TestSocket sayText(String text) {
        socket.sendText(text, true).orTimeout(PATIENCE, SECONDS).join();
        return this;
    }

    /** The first frame of a type; waits for it. */
    public JsonNode hear(String type) {
        return hear(type, 1).getFirst();
    }

    /** For what takes its time. */
    public JsonNode hearWithin(Duration patience, String type) {
        Awaitility.await(type).atMost(patience).until(() -> !heard(type).isEmpty());
        return heard(type).getFirst();
    }

    /** The frames of a type, at least so many; waits for them. */
    public List<JsonNode> hear(String type, int atLeast) {
        Awaitility.await(type)
                .atMost(PATIENCE, SECONDS)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> heard(type).size() >= atLeast);
        return heard(type);
    }

    /** The first frame that fits; waits for it. */
    public JsonNode hear(Predicate<JsonNode> fits) {
        return Awaitility.await()
                .atMost(PATIENCE, SECONDS)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> frames.stream().filter(fits).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** What has come so far. */
    public List<JsonNode> heard(String type) {
        return frames.stream()
                .filter(frame -> frame.path("type").asText().equals(type))
                .toList();
    }

    public List<JsonNode> heard() {
        return List.copyOf(frames);
    }

    /** The code with which the service closed; waits for it. */
    public int closedWith() {
        return closed.orTimeout(PATIENCE, SECONDS).join();
    }

    /** Breaks the line without a word, as a network does. */
    public void tear() {
        socket.abort();
    }

    /** Says goodbye; the service may have done so at the same moment. */
    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                .orTimeout(PATIENCE, SECONDS)
                .exceptionally(closedAlready -> socket)
                .join();
    }

    private static String carrying(String token) {
        return URLEncoder.encode("quarkus-http-upgrade#Authorization#Bearer " + token, StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                frames.add(parse(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        private static JsonNode parse(String text) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException unreadable) {
                throw new IllegalStateException(text, unreadable);
            }
        }
    }
}
