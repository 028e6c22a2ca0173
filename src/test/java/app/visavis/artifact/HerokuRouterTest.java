package app.visavis.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.FreePort;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A router that lets everything pass would prove nothing of what passes it. */
class HerokuRouterTest {
    private static final Duration SOON = Duration.ofMillis(200);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void whoDoesNotAnswerInTimeIsAnsweredFor() throws Exception {
        try (var mute = new ServerSocket(0, 8, InetAddress.getByName("127.0.0.1"));
                var router = new HerokuRouter("127.0.0.53", SOON, SOON)) {
            router.add(mute.getLocalPort());

            assertEquals(503, get(router, "").statusCode());
            assertEquals(List.of("H12"), router.errors());
        }
    }

    /** Before its first byte, it is only late; after it, silent. */
    @Test
    void whoFallsSilentIsCutAndWhoThinksIsNot() throws Exception {
        var server = echo();
        server.createContext("/late", exchange -> {
            await(SOON.multipliedBy(4));
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(65);
            exchange.getResponseBody().flush();
            await(SOON.multipliedBy(20));
            exchange.close();
        });
        try (var router = new HerokuRouter("127.0.0.53", HerokuRouter.FIRST_BYTE, SOON)) {
            router.add(server.getAddress().getPort());
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + router.port() + "/late"))
                    .build();

            assertThrows(java.io.IOException.class, () -> HTTP.send(request, BodyHandlers.ofString()));
            assertEquals(List.of("H15"), router.errors());
        } finally {
            server.stop(0);
        }
    }

    private static void await(Duration time) {
        try {
            new java.util.concurrent.CountDownLatch(1)
                    .await(time.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aServiceThatIsGoneIsPassedOver() throws Exception {
        var server = echo();
        try (var router = new HerokuRouter("127.0.0.53", SOON, SOON)) {
            router.add(FreePort.any());
            assertEquals(503, get(router, "").statusCode());
            router.add(server.getAddress().getPort());
            for (var i = 0; i < 10; i++) {
                assertEquals(200, get(router, "").statusCode());
            }
            assertEquals(List.of("H10"), router.errors());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatACallerMadeUpComesFirstAndTheCallerLast() throws Exception {
        var server = echo();
        try (var router = new HerokuRouter("127.0.0.53", SOON, SOON)) {
            router.add(server.getAddress().getPort());

            assertEquals(
                    "9.9.9.9, 127.0.0.1 https /127.0.0.53",
                    get(router, "9.9.9.9").body());
        } finally {
            server.stop(0);
        }
    }

    private static java.net.http.HttpResponse<String> get(HerokuRouter router, String forged) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + router.port() + "/"))
                .timeout(Duration.ofSeconds(20));
        if (!forged.isEmpty()) {
            request.header("X-Forwarded-For", forged).header("X-Forwarded-Proto", "gopher");
        }
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        assertTrue(answer.statusCode() > 0);
        return answer;
    }

    private static HttpServer echo() throws Exception {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            var said = exchange.getRequestHeaders().getFirst("X-Forwarded-For") + " "
                    + exchange.getRequestHeaders().getFirst("X-Forwarded-Proto") + " "
                    + exchange.getRemoteAddress().getAddress();
            exchange.sendResponseHeaders(200, said.length());
            exchange.getResponseBody().write(said.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            exchange.close();
        });
        server.start();
        return server;
    }
}
