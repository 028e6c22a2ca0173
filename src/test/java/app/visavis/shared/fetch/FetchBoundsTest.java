package app.visavis.shared.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.shared.fetch.FetchFailed.Reason;
import app.visavis.shared.fetch.Fetched.Since;
import app.visavis.testsupport.FeedServer;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** How much and how long the fetcher listens, and what it makes of an answer that is none. */
class FetchBoundsTest extends Fetching {
    @Test
    void whatIsPackedCountsAsItIsUnpacked() throws FetchFailed {
        outside.reply(exchange -> packed(exchange, "here"));
        assertEquals("here", get(at("/")).text().orElseThrow());
        outside.reply(exchange -> packed(exchange, "x".repeat(1_000 * SMALL)));
        assertFails(Reason.TOO_LARGE, at("/"));
    }

    private static void packed(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, 0);
        try (var body = new GZIPOutputStream(exchange.getResponseBody())) {
            body.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void anAnswerMayNotBeTooLargeNorTakeForEver() {
        outside.reply(exchange -> FeedServer.answer(exchange, 200, "x".repeat(SMALL + 1)));
        assertFails(Reason.TOO_LARGE, at("/"));
        outside.reply(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (var i = 0; i < SMALL; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                // A byte now and then keeps the connection busy; the whole must still end in time.
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            }
        });
        var before = System.nanoTime();
        assertFails(Reason.UNREACHABLE, at("/"));
        assertTrue(System.nanoTime() - before < Duration.ofSeconds(10).toNanos());
    }

    @Test
    void whatPassesByItselfIsToldApart() {
        outside.status(404);
        assertFails(Reason.NOT_THERE, at("/"));
        outside.status(403);
        assertFails(Reason.NOT_THERE, at("/"));
        outside.status(429);
        assertFails(Reason.IN_TROUBLE, at("/"));
        outside.status(304);
        assertFails(Reason.IN_TROUBLE, at("/"));
        outside.status(500);
        assertFails(Reason.IN_TROUBLE, at("/"));
        leads("down.test", List.of("127.0.0.2"));
        assertFails(Reason.UNREACHABLE, "http://down.test:1024/");
    }

    /** The machine's resolver takes as long as it wants. */
    @Test
    void aNameThatNobodyAnswersForCountsIntoTheTimeToo() {
        var never = new CountDownLatch(1);
        var waiting = new Fetcher(
                name -> {
                    try {
                        never.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of();
                },
                new Hop(vertx, config),
                config);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            var failed =
                    assertThrows(FetchFailed.class, () -> waiting.get(URI.create("http://slow.test/"), Since.NEVER));
            assertEquals(Reason.UNREACHABLE, failed.reason());
        });
    }
}
