package app.visavis.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Heroku's router does to everybody, against one process of the artifact. */
class BehindRouterIT {
    private static final String ROUTER = "127.0.0.53";
    private static final Surroundings AROUND = new Surroundings();
    private static final int REFUSED = 429;

    private static Connection database;
    private static ServiceProcess service;
    private static HerokuRouter router;

    @BeforeAll
    static void start() throws Exception {
        var told = AROUND.start();
        var environment = AROUND.environment();
        environment.putAll(Map.of(
                "TRUSTED_PROXIES", ROUTER + "/32",
                "VISAVIS_BOOKING_ANONYMOUS_HOLDS_PER_ADDRESS", "1",
                // A tenth of what is said in production, as the router's patience below is of Heroku's.
                "QUARKUS_WEBSOCKETS_NEXT_SERVER_AUTO_PING_INTERVAL", "2.5S"));
        service = ServiceProcess.start("behind-router", environment);
        router = new HerokuRouter(ROUTER, HerokuRouter.FIRST_BYTE, HerokuRouter.SILENCE.dividedBy(10));
        router.add(service.port());
        database = Crowd.open(told.get("DATABASE_URL"));
    }

    @AfterAll
    static void stop() throws Exception {
        router.close();
        service.close();
        database.close();
        AROUND.stop();
    }

    @Test
    void addressesAreTheRoutersWordAndNobodyElses() throws Exception {
        var offering = Rows.offering(database, Rows.practice(database, Rows.account(database, "PRACTITIONER")));

        assertEquals(201, hold(offering, 1, "127.0.0.2", router.port(), "9.9.9.1"));
        assertEquals(REFUSED, hold(offering, 2, "127.0.0.2", router.port(), "9.9.9.2"), "another forged address");
        assertEquals(201, hold(offering, 3, "127.0.0.3", router.port(), "9.9.9.1"), "somebody else, the same forgery");

        assertEquals(201, hold(offering, 4, "127.0.0.4", service.port(), "9.9.9.4"), "past the router");
        assertEquals(REFUSED, hold(offering, 5, "127.0.0.4", service.port(), "9.9.9.5"), "its word counts for nothing");
    }

    /** Pings come more than twice in what the router grants; without them it is cut, as the second half shows. */
    @Test
    void aSocketOnWhichNobodySpeaksStaysOpen() throws Exception {
        var quiet = member();
        quiet.start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(quiet::isOnline);
        var cut = silentRequest();

        // The request that says nothing is cut; by then the quiet socket has outlived the same patience.
        assertThat(cut.get(60, TimeUnit.SECONDS)).isEqualTo(-1);
        assertThat(router.errors()).contains("H15");
        assertThat(quiet.isOnline()).isTrue();
        quiet.stop();
    }

    /** The longest that a request may wait for another one's lock is far from the router's patience. */
    @Test
    void whatWaitsForALockIsAnsweredBeforeTheRouterGivesUp() throws Exception {
        var account = Rows.account(database, "CLIENT");
        var token = TestKey.accessToken(account, Rows.session(database, account));
        database.setAutoCommit(false);
        try {
            Rows.write(database, "UPDATE account SET display_name = 'Locked' WHERE id = ?", account);
            var answer = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + router.port() + "/api/me"))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "application/json")
                                    .method("PATCH", BodyPublishers.ofString("{\"displayName\":\"Waiting\"}"))
                                    .build(),
                            BodyHandlers.ofString());

            // Whatever it is told, it is told so by us.
            assertThat(answer.body()).contains("\"status\":" + answer.statusCode());
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
            assertThat(router.errors()).doesNotContain("H12");
        } finally {
            database.rollback();
            database.setAutoCommit(true);
        }
    }

    private static CrowdMember member() throws SQLException {
        var practitioner = Rows.account(database, "PRACTITIONER");
        var client = Rows.account(database, "CLIENT");
        var conversation = Rows.conversation(database, Rows.practice(database, practitioner), practitioner, client);
        return new CrowdMember(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                URI.create("http://127.0.0.1:" + router.port()),
                TestKey.accessToken(client, Rows.session(database, client)),
                conversation,
                Duration.ofMinutes(5));
    }

    /** A connection on which an answer has begun and nothing more is said; completes with -1 when it is cut. */
    private static CompletableFuture<Integer> silentRequest() throws Exception {
        var socket = new java.net.Socket("127.0.0.1", router.port());
        socket.getOutputStream()
                .write(("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                                + "Connection: keep-alive\r\n\r\n")
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return CompletableFuture.supplyAsync(() -> {
            try (socket) {
                var last = 0;
                for (var next = 0; next >= 0; next = socket.getInputStream().read()) {
                    last = next;
                }
                return -1;
            } catch (java.io.IOException reset) {
                return -1;
            }
        });
    }

    private static int hold(UUID offering, int number, String from, int port, String forged) throws Exception {
        var startsAt = Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(2, ChronoUnit.DAYS)
                .plus(number, ChronoUnit.HOURS);
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName(from))
                .build()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/bookings"))
                            .header("Content-Type", "application/json")
                            .header("X-Forwarded-For", forged)
                            .POST(BodyPublishers.ofString(
                                    "{\"offeringId\":\"%s\",\"startsAt\":\"%s\"}".formatted(offering, startsAt)))
                            .build(),
                    BodyHandlers.ofString());
            return answer.statusCode();
        }
    }
}
