package app.visavis.shared.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.shared.fetch.FetchFailed.Reason;
import app.visavis.shared.fetch.Fetched.Since;
import app.visavis.testsupport.FeedServer;
import com.sun.net.httpserver.HttpExchange;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The fetcher against servers on this machine; only 127.0.0.2 counts as public. */
class FetcherTest {
    private static final int SMALL = 1_000;

    private final Vertx vertx = Vertx.vertx();
    private final FeedServer outside = FeedServer.start("127.0.0.2");
    private final FeedServer inside = FeedServer.start("127.0.0.1");
    private final Map<String, Deque<List<String>>> names = new HashMap<>();
    private final List<String> lookups = new ArrayList<>();
    private final FetchConfig config = new FetchConfig() {
        @Override
        public Optional<List<String>> allowedNetworks() {
            return Optional.of(List.of("127.0.0.2"));
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(3);
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int largest() {
            return SMALL;
        }

        @Override
        public int redirects() {
            return 5;
        }
    };
    private final Fetcher fetcher = new Fetcher(this::find, new Hop(vertx, config), config);

    @AfterEach
    void stop() {
        outside.close();
        inside.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theAddressThatWasJudgedIsTheOneThatIsAsked() throws FetchFailed {
        inside.reply(exchange -> FeedServer.answer(exchange, 200, "secret"));
        outside.reply(exchange -> FeedServer.answer(
                exchange, 200, "public for " + exchange.getRequestHeaders().getFirst("Host")));
        // The name leads outside when it is judged, and inside a moment later.
        leads("rebound.test", List.of("127.0.0.2"), List.of("127.0.0.1"));

        assertEquals(
                "public for rebound.test:" + outside.port(),
                get("http://rebound.test:" + outside.port() + "/").text().orElseThrow());
        assertEquals(List.of("rebound.test"), lookups);
    }

    @Test
    void aNameThatLeadsInsideIsNotAsked() {
        leads("inside.test", List.of("127.0.0.1"));
        leads("half.test", List.of("127.0.0.2", "10.0.0.1"));
        assertFails(Reason.ADDRESS_REFUSED, "http://inside.test:" + inside.port() + "/");
        assertFails(Reason.ADDRESS_REFUSED, "http://half.test:" + outside.port() + "/");
        assertFails(Reason.ADDRESS_REFUSED, "http://127.0.0.1:" + inside.port() + "/");
        assertFails(Reason.ADDRESS_REFUSED, "http://[::1]:" + inside.port() + "/");
        assertFails(Reason.ADDRESS_REFUSED, "http://[::ffff:127.0.0.1]:" + inside.port() + "/");
        assertFails(Reason.UNREACHABLE, "http://nowhere.test/");
        assertEquals(List.of(), inside.asked());
    }

    @Test
    void whereAnAnswerSendsUsIsJudgedToo() throws FetchFailed {
        inside.reply(exchange -> FeedServer.answer(exchange, 200, "secret"));
        outside.reply(exchange -> {
            var path = exchange.getRequestURI().getPath();
            if ("/end".equals(path)) {
                FeedServer.answer(exchange, 200, "here");
                return;
            }
            var to = Map.of(
                    "/in", "http://127.0.0.1:" + inside.port() + "/",
                    "/near", "end",
                    "/file", "file:///etc/passwd",
                    "/loop", "/loop");
            exchange.getResponseHeaders().add("Location", to.get(path));
            FeedServer.answer(exchange, 302, "");
        });
        assertEquals("here", get(at("/near")).text().orElseThrow());
        assertFails(Reason.ADDRESS_REFUSED, at("/in"));
        assertFails(Reason.ADDRESS_REFUSED, at("/file"));
        assertFails(Reason.TOO_MANY_REDIRECTS, at("/loop"));
        assertEquals(
                6,
                outside.asked().stream()
                        .filter(asked -> asked.startsWith("/loop"))
                        .count());
        assertEquals(List.of(), inside.asked());
    }

    @Test
    void noAnswerSendsUsFromASecureAddressToOneThatIsNot() throws FetchFailed {
        var secure = URI.create("https://calendar.test/secret");
        assertEquals(URI.create("https://other.test/x"), Fetcher.follow(secure, "https://other.test/x"));
        assertEquals(URI.create("https://calendar.test/x"), Fetcher.follow(secure, "/x"));
        for (var open : List.of("http://calendar.test/secret", "HTTP://other.test/", "ftp://other.test/")) {
            var failed = assertThrows(FetchFailed.class, () -> Fetcher.follow(secure, open));
            assertEquals(Reason.ADDRESS_REFUSED, failed.reason());
        }
    }

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

    @Test
    void anotherAddressOfTheNameIsTriedWhenOneDoesNotAnswer() throws FetchFailed {
        outside.reply(exchange -> FeedServer.answer(exchange, 200, "here"));
        var two = new Fetcher(this::find, new Hop(vertx, config), new Allowing(config, List.of("127.0.0.0/8")));
        leads("two.test", List.of("127.0.0.3", "127.0.0.2"));
        assertEquals(
                "here",
                two.get(URI.create("http://two.test:" + outside.port() + "/"), Since.NEVER)
                        .text()
                        .orElseThrow());
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

    private record Allowing(FetchConfig as, List<String> networks) implements FetchConfig {
        @Override
        public Optional<List<String>> allowedNetworks() {
            return Optional.of(networks);
        }

        @Override
        public Duration timeout() {
            return as.timeout();
        }

        @Override
        public Duration connectTimeout() {
            return as.connectTimeout();
        }

        @Override
        public int largest() {
            return as.largest();
        }

        @Override
        public int redirects() {
            return as.redirects();
        }
    }

    private String at(String path) {
        return "http://127.0.0.2:" + outside.port() + path;
    }

    private Fetched get(String address) throws FetchFailed {
        return fetcher.get(URI.create(address), Since.NEVER);
    }

    private void assertFails(Reason why, String address) {
        assertEquals(why, assertThrows(FetchFailed.class, () -> get(address)).reason(), address);
    }

    @SafeVarargs
    private void leads(String name, List<String>... one) {
        names.put(name, new ArrayDeque<>(List.of(one)));
    }

    private List<InetAddress> find(String host) throws UnknownHostException {
        lookups.add(host);
        if (Character.isDigit(host.charAt(0)) || host.indexOf(':') >= 0) {
            return List.of(InetAddress.ofLiteral(host));
        }
        var answers = names.get(host);
        if (answers == null) {
            throw new UnknownHostException(host);
        }
        return (answers.size() > 1 ? answers.poll() : answers.peek())
                .stream().map(InetAddress::ofLiteral).toList();
    }
}
