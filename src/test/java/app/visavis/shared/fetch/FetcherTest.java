package app.visavis.shared.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.visavis.shared.fetch.FetchFailed.Reason;
import app.visavis.shared.fetch.Fetched.Since;
import app.visavis.testsupport.FeedServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whom the fetcher asks. */
class FetcherTest extends Fetching {
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
    void anotherAddressOfTheNameIsTriedWhenOneDoesNotAnswer() throws FetchFailed {
        outside.reply(exchange -> FeedServer.answer(exchange, 200, "here"));
        var two = new Fetcher(this::find, new Hop(vertx, config), new Settings(List.of("127.0.0.0/8")));
        leads("two.test", List.of("127.0.0.3", "127.0.0.2"));
        assertEquals(
                "here",
                two.get(URI.create("http://two.test:" + outside.port() + "/"), Since.NEVER)
                        .text()
                        .orElseThrow());
    }
}
