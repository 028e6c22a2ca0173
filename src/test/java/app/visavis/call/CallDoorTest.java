package app.visavis.call;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.People;
import app.visavis.testsupport.TestSocket;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.test.junit.QuarkusMock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who comes into the room, and by whom they are let in. */
@VisavisTest
class CallDoorTest extends MeetingRoom {
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
    void aFaultOfOursIsToldAsSuchAndTurnsNobodyAway() {
        QuarkusMock.installMockForType(new BrokenReception(), Reception.class);
        try (var client = TestSocket.open(meeting.client(), path())) {
            assertEquals(500, client.hear("problem").at("/problem/status").asInt());
            assertEquals(1011, client.closedWith());
        }
    }

    private static class BrokenReception extends Reception {
        BrokenReception() {
            super(null, null, null, null, null);
        }

        @Override
        Optional<ClosedWhy> findObstacle(UUID bookingId, UUID accountId) {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
