package app.visavis.call;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.visavis.testsupport.Meeting;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.TestSocket;
import app.visavis.testsupport.VisavisTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When the room is open. */
@VisavisTest
class CallWindowTest extends MeetingRoom {
    @Inject
    MovableClock clock;

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
}
