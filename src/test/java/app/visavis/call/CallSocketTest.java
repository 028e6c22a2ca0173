package app.visavis.call;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.Meeting;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.TestSocket;
import app.visavis.testsupport.VisavisTest;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@VisavisTest
class CallSocketTest {
    @Inject
    MovableClock clock;

    @Inject
    MeterRegistry registry;

    private Meeting meeting;

    @BeforeEach
    void meet() {
        meeting = Meeting.now();
    }

    @Test
    void theLobbyKnowsTheWindowAndTheOtherOne() {
        meeting.client()
                .given()
                .get("/api/bookings/{id}/call", meeting.bookingId())
                .then()
                .statusCode(200)
                .body("seat", is("client"))
                .body("opensAt", notNullValue())
                .body("with.displayName", is(meeting.practitioner().displayName()));
        People.client()
                .given()
                .get("/api/bookings/{id}/call", meeting.bookingId())
                .then()
                .statusCode(404);
    }

    @Test
    void aClientWaitsUntilThePractitionerAdmitsThem() {
        try (var client = enter(meeting.client(), "c1")) {
            var entered = client.hear("entered");
            assertEquals("client", entered.get("seat").asText());
            assertTrue(entered.get("polite").asBoolean());
            assertEquals("c1", entered.get("nonce").asText());
            assertTrue(entered.get("iceServers").isArray());
            assertTrue(entered.at("/window/closesAt").isTextual());
            client.hear("waiting");
            client.say("candidate", "to", "p1", "candidate", Map.of());
            assertTrue(client.hear("problem").at("/problem/type").asText().endsWith("/not-inside"));
            try (var practitioner = enter(meeting.practitioner(), "p1")) {
                var guest = practitioner.hear("peerWaiting");
                assertEquals("c1", guest.get("nonce").asText());
                assertEquals(
                        meeting.client().displayName(), guest.get("displayName").asText());
                practitioner.say("admit");
                client.hear("admitted");
                assertEquals("p1", client.hear("peerEntered").get("nonce").asText());
                assertEquals("c1", practitioner.hear("peerEntered").get("nonce").asText());
            }
        }
    }

    @Test
    void howALineCameAboutIsCountedOnceAMeeting() {
        var direct = counted("direct");
        var failed = counted("failed");
        try (var practitioner = enter(meeting.practitioner(), "p1")) {
            practitioner.hear("entered");
            practitioner.say("line", "with", "c1", "outcome", "direct", "milliseconds", 800);
            practitioner.say("line", "with", "c1", "outcome", "failed", "milliseconds", 20_000);
            practitioner.say("line", "with", "c2", "outcome", "failed", "milliseconds", 20_000);
            practitioner.say("line", "with", "c3", "outcome", "odd", "milliseconds", 1);
            practitioner.say("line", "with", "c3", "outcome", "direct", "milliseconds", -1);
            practitioner.hear("problem", 2);
        }
        assertEquals(direct + 1, counted("direct"));
        assertEquals(failed + 1, counted("failed"));
    }

    @Test
    void whoHasNotEnteredHasNoLineToTellOf() {
        var direct = counted("direct");
        try (var client = TestSocket.open(meeting.client(), "/api/sockets/call/" + meeting.bookingId())) {
            client.say("line", "with", "p1", "outcome", "direct", "milliseconds", 1);
            assertTrue(client.hear("problem").at("/problem/type").asText().endsWith("/not-inside"));
        }
        assertEquals(direct, counted("direct"));
    }

    private double counted(String outcome) {
        return registry.get("visavis.call.lines")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    @Test
    void aClientWhoIsDeclinedMayKnockAgain() {
        try (var practitioner = enter(meeting.practitioner(), "p1");
                var client = enter(meeting.client(), "c1")) {
            practitioner.hear("peerWaiting");
            practitioner.say("decline");
            client.hear("declined");
            client.say("enter", "nonce", "c1");
            practitioner.hear("peerWaiting", 2);
        }
    }

    @Test
    void signalsArriveUnreadAndInOrder() {
        try (var pair = new Pair()) {
            var sdp = Map.of("type", "offer", "sdp", "v=0 \u00e9\n");
            pair.practitioner.say("description", "to", "c1", "description", sdp);
            IntStream.range(0, 50)
                    .forEach(i -> pair.practitioner.say("candidate", "to", "c1", "candidate", Map.of("n", i)));
            pair.practitioner.say("candidate", "to", "c1", "candidate", null);
            pair.practitioner.say("candidate", "to", "gone", "candidate", Map.of("n", -1));
            pair.practitioner.say("media", "microphone", true, "camera", false, "screen", false);
            pair.client.hear("media");
            var description = pair.client.hear("description");
            assertEquals("p1", description.get("from").asText());
            assertEquals("v=0 \u00e9\n", description.at("/description/sdp").asText());
            var candidates = pair.client.heard("candidate");
            assertEquals(
                    IntStream.range(0, 50).boxed().toList(),
                    candidates.stream()
                            .limit(50)
                            .map(frame -> frame.at("/candidate/n").asInt())
                            .toList());
            assertTrue(candidates.get(50).get("candidate").isNull());
            assertEquals(51, candidates.size());
            pair.client.say("restart", "to", "p1");
            pair.client.say("commit", "hash", "h");
            pair.client.say("reveal", "nonce", "n", "fingerprint", "f");
            assertEquals("c1", pair.practitioner.hear("restart").get("from").asText());
            assertEquals("h", pair.practitioner.hear("commit").get("hash").asText());
            assertEquals(
                    "f", pair.practitioner.hear("reveal").get("fingerprint").asText());
        }
    }

    @Test
    void aMendedLineMissesNothingAndTheOtherOneHearsNothingOfIt() {
        try (var pair = new Pair()) {
            pair.client.tear();
            IntStream.range(0, 20)
                    .forEach(i -> pair.practitioner.say("candidate", "to", "c1", "candidate", Map.of("n", i)));
            try (var mended = enter(meeting.client(), "c1")) {
                mended.hear("admitted");
                assertEquals(
                        IntStream.range(0, 20).boxed().toList(),
                        mended.hear("candidate", 20).stream()
                                .map(frame -> frame.at("/candidate/n").asInt())
                                .toList());
                mended.say("restart", "to", "p1");
                pair.practitioner.hear("restart");
                assertEquals(1, pair.practitioner.heard("peerEntered").size());
                assertEquals(List.of(), pair.practitioner.heard("peerLeft"));
            }
        }
    }

    @Test
    void aPageThatSaysWhatItHasSeenIsToldTheRest() {
        try (var pair = new Pair()) {
            pair.practitioner.say("candidate", "to", "c1", "candidate", Map.of("n", 1));
            pair.practitioner.say("candidate", "to", "c1", "candidate", Map.of("n", 2));
            var first = pair.client.hear("candidate", 2).getFirst().get("seq").asLong();
            pair.client.tear();
            try (var mended = TestSocket.open(meeting.client(), path())) {
                mended.say("enter", "nonce", "c1", "after", first);
                assertEquals(2, mended.hear("candidate").at("/candidate/n").asInt());
            }
        }
    }

    @Test
    void aReloadedPageIsLetInAgainUnderItsNewName() {
        try (var pair = new Pair()) {
            pair.client.tear();
            try (var reloaded = enter(meeting.client(), "c2")) {
                reloaded.hear("admitted");
                assertEquals("p1", reloaded.hear("peerEntered").get("nonce").asText());
                assertEquals(
                        "c2",
                        pair.practitioner
                                .hear("peerEntered", 2)
                                .getLast()
                                .get("nonce")
                                .asText());
            }
        }
    }

    @Test
    void aSecondEntryReplacesTheFirst() {
        try (var pair = new Pair();
                var second = enter(meeting.client(), "c2")) {
            assertEquals("replaced", pair.client.hear("closed").get("why").asText());
            assertEquals(1000, pair.client.closedWith());
            second.hear("admitted");
        }
    }

    @Test
    void whoLeavesKnocksAgain() {
        try (var pair = new Pair()) {
            pair.client.say("leave");
            assertEquals("left", pair.client.hear("closed").get("why").asText());
            assertEquals("c1", pair.practitioner.hear("peerLeft").get("nonce").asText());
            try (var again = enter(meeting.client(), "c3")) {
                again.hear("waiting");
                assertEquals(
                        "c3",
                        pair.practitioner
                                .hear("peerWaiting", 2)
                                .getLast()
                                .get("nonce")
                                .asText());
            }
        }
    }

    @Test
    void whoseLineStaysAwayIsCountedOutAndLetInAgain() {
        try (var pair = new Pair()) {
            pair.client.tear();
            assertEquals(
                    "c1",
                    pair.practitioner
                            .hearWithin(Duration.ofSeconds(20), "peerLeft")
                            .get("nonce")
                            .asText());
            try (var back = enter(meeting.client(), "c1")) {
                back.hear("admitted");
                pair.practitioner.hear("peerEntered", 2);
            }
        }
    }

    @Test
    void onlyThePractitionerOpensTheDoor() {
        try (var client = enter(meeting.client(), "c1")) {
            client.hear("waiting");
            client.say("admit");
            assertEquals(403, client.hear("problem").at("/problem/status").asInt());
        }
        try (var practitioner = enter(meeting.practitioner(), "p1")) {
            practitioner.hear("peerWaiting");
            practitioner.say("sing");
            practitioner.sayText("[");
            practitioner.say("enter");
            assertEquals(
                    List.of(400, 400, 422),
                    practitioner.hear("problem", 3).stream()
                            .map(frame -> frame.at("/problem/status").asInt())
                            .toList());
            practitioner.say("admit");
            practitioner.hear("peerEntered");
        }
    }

    @Test
    void nobodyElseComesIn() {
        try (var stranger = TestSocket.open(People.client(), path())) {
            assertTrue(stranger.hear("problem").at("/problem/type").asText().endsWith("/booking-not-found"));
            assertEquals(1008, stranger.closedWith());
        }
        try (var lost = TestSocket.open(meeting.client(), "/api/sockets/call/nonsense")) {
            assertEquals(404, lost.hear("problem").at("/problem/status").asInt());
        }
    }

    @Test
    void theRoomIsClosedTooEarly() {
        var later = Meeting.startingIn(Duration.ofHours(3));
        try (var client = TestSocket.open(later.client(), "/api/sockets/call/" + later.bookingId())) {
            assertEquals("window", client.hear("closed").get("why").asText());
        }
        later.client()
                .given()
                .get("/api/bookings/{id}/call", later.bookingId())
                .then()
                .statusCode(200);
    }

    @Test
    void theRoomClosesWhenItsTimeIsUp() {
        try (var pair = new Pair();
                var _ = clock.forward(Duration.ofHours(2))) {
            assertEquals("window", pair.client.hear("closed").get("why").asText());
            assertEquals("window", pair.practitioner.hear("closed").get("why").asText());
        }
    }

    @Test
    void theRoomClosesWhenTheBookingIsCalledOff() {
        var soon = Meeting.startingIn(Duration.ofMinutes(9));
        try (var practitioner = TestSocket.open(soon.practitioner(), "/api/sockets/call/" + soon.bookingId())) {
            practitioner.say("enter", "nonce", "p1").hear("entered");
            soon.client()
                    .given()
                    .body(Map.of())
                    .put("/api/bookings/{id}/cancellation", soon.bookingId())
                    .then()
                    .statusCode(200);
            assertEquals("ended", practitioner.hear("closed").get("why").asText());
        }
        soon.client()
                .given()
                .get("/api/bookings/{id}/call", soon.bookingId())
                .then()
                .statusCode(409)
                .body("type", endsWith("/no-call"));
    }

    private String path() {
        return "/api/sockets/call/" + meeting.bookingId();
    }

    @Test
    void theRoomFollowsABookingThatIsMoved() {
        var soon = Meeting.startingIn(Duration.ofMinutes(9));
        var path = "/api/sockets/call/" + soon.bookingId();
        var startsAt = Instant.parse(soon.client()
                .given()
                .get("/api/bookings/{id}", soon.bookingId())
                .path("startsAt"));
        try (var client = TestSocket.open(soon.client(), path)) {
            client.say("enter", "nonce", "c1").hear("waiting");
            move(soon, startsAt.plus(Duration.ofHours(3)));
            assertEquals("window", client.hear("closed").get("why").asText());
        }
        move(soon, startsAt);
        try (var client = TestSocket.open(soon.client(), path)) {
            var entered = client.say("enter", "nonce", "c2").hear("entered");
            var opensAt = Instant.parse(entered.at("/window/opensAt").asText());
            assertEquals(startsAt.minus(Duration.ofMinutes(10)), opensAt);
        }
    }

    private static void move(Meeting meeting, Instant to) {
        meeting.practitioner()
                .given()
                .body(Map.of("startsAt", to.toString()))
                .put("/api/bookings/{id}/schedule", meeting.bookingId())
                .then()
                .statusCode(200);
    }

    private TestSocket enter(Person person, String nonce) {
        var page = TestSocket.open(person, path()).say("enter", "nonce", nonce);
        page.hear("entered");
        return page;
    }

    /** Both in the call, as {@code c1} and {@code p1}. */
    private final class Pair implements AutoCloseable {
        final TestSocket practitioner = enter(meeting.practitioner(), "p1");
        final TestSocket client = enter(meeting.client(), "c1");

        Pair() {
            practitioner.hear("peerWaiting");
            practitioner.say("admit");
            client.hear("peerEntered");
            practitioner.hear("peerEntered");
        }

        @Override
        public void close() {
            client.close();
            practitioner.close();
        }
    }
}
