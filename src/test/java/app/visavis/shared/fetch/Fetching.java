package app.visavis.shared.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.visavis.shared.fetch.FetchFailed.Reason;
import app.visavis.shared.fetch.Fetched.Since;
import app.visavis.testsupport.FeedServer;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** The fetcher against servers on this machine; only 127.0.0.2 counts as public. */
abstract class Fetching {
    static final int SMALL = 1_000;

    final Vertx vertx = Vertx.vertx();
    final FeedServer outside = FeedServer.start("127.0.0.2");
    final FeedServer inside = FeedServer.start("127.0.0.1");
    private final Map<String, Deque<List<String>>> names = new HashMap<>();
    final List<String> lookups = new ArrayList<>();
    final FetchConfig config = new Settings(List.of("127.0.0.2"));
    private final Fetcher fetcher = new Fetcher(this::find, new Hop(vertx, config), config);

    @AfterEach
    void stop() {
        outside.close();
        inside.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    String at(String path) {
        return "http://127.0.0.2:" + outside.port() + path;
    }

    Fetched get(String address) throws FetchFailed {
        return fetcher.get(URI.create(address), Since.NEVER);
    }

    void assertFails(Reason why, String address) {
        assertEquals(why, assertThrows(FetchFailed.class, () -> get(address)).reason(), address);
    }

    @SafeVarargs
    final void leads(String name, List<String>... one) {
        names.put(name, new ArrayDeque<>(List.of(one)));
    }

    List<InetAddress> find(String host) throws UnknownHostException {
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

    /** @param networks that count as public */
    record Settings(List<String> networks) implements FetchConfig {
        @Override
        public Optional<List<String>> allowedNetworks() {
            return Optional.of(networks);
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
    }
}
