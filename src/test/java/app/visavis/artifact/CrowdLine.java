package app.visavis.artifact;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One socket of a {@link CrowdMember}, from its opening to its end; one question at a time. */
final class CrowdLine implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 20;
    private static final int TORN = 1006;

    private final Consumer<String> failed;
    private final Consumer<Integer> ended;
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private volatile CompletableFuture<Long> answer = new CompletableFuture<>();
    private volatile String asked = "";
    private volatile long closedAt;
    private @Nullable WebSocket socket;

    private CrowdLine(Consumer<String> failed, Consumer<Integer> ended) {
        this.failed = failed;
        this.ended = ended;
    }

    /**
     * @param failed is told of each frame that nobody should be sent
     * @param ended is told the code with which the line ends
     * @throws java.util.concurrent.CompletionException when it cannot be opened
     */
    static CrowdLine open(WebSocket.Builder builder, URI address, Consumer<String> failed, Consumer<Integer> ended) {
        var line = new CrowdLine(failed, ended);
        line.socket = builder.buildAsync(address, line)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        return line;
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** As {@link System#nanoTime()} tells it; 0 while it is open. */
    long closedAt() {
        return closedAt;
    }

    /** The number that the service acknowledges it with. */
    CompletableFuture<Long> ask(String clientId, String frame) {
        asked = clientId;
        answer = new CompletableFuture<>();
        closed.thenAccept(code -> answer.completeExceptionally(new IOException("closed with " + code)));
        socket.sendText(frame, true)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        return answer;
    }

    void hangUp() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                .orTimeout(5, TimeUnit.SECONDS)
                .exceptionally(gone -> null)
                .join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
        text.append(part);
        if (isLast) {
            hear(text.toString());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void hear(String frame) {
        try {
            var tree = JSON.readTree(frame);
            if (tree.path("type").asText().equals("sent")
                    && tree.path("clientId").asText().equals(asked)) {
                answer.complete(tree.path("seq").asLong());
            } else if (tree.path("type").asText().equals("problem")) {
                failed.accept(frame);
            }
        } catch (IOException unreadable) {
            failed.accept(frame);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        end(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable torn) {
        end(TORN);
    }

    private void end(int code) {
        closedAt = System.nanoTime();
        ended.accept(code);
        closed.complete(code);
    }
}
