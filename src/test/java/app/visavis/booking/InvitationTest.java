package app.visavis.booking;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Times that are kept for somebody who has yet to take them over or to pay. */
@VisavisTest
class InvitationTest extends BookedByTheDesk {
    @Inject
    BrowserHolds secrets;

    @Inject
    MovableClock clock;

    @Test
    void whoeverReadsTheMailTakesItOver() {
        for (var email : new String[] {client.email(), "nobody-" + UUID.randomUUID() + "@example.org"}) {
            var at = startsAt.plusSeconds(email.equals(client.email()) ? 0 : 3_600);
            var id = id(book(at, Map.of("email", email, "charge", "CLIENT_PAYS"))
                    .statusCode(201)
                    .body("client", nullValue())
                    .body("holdSecret", nullValue())
                    .body("state", equalTo("HELD")));
            claim(client, id, "wrong").statusCode(403);
            claim(practice.practitioner(), id, secrets.secretOf(id))
                    .statusCode(422)
                    .body("type", problem("own-practice"));
            claim(client, id, secrets.secretOf(id)).statusCode(200).body("state", equalTo("HELD"));
        }
    }

    @Test
    void whatIsSettledStandsOnceItIsTakenOver() {
        var id = id(
                book(Map.of("email", "guest@example.org", "charge", "SETTLED")).body("state", equalTo("HELD")));
        for (var i = 0; i < 2; i++) {
            claim(client, id, secrets.secretOf(id)).statusCode(200).body("state", equalTo("CONFIRMED"));
        }
        assertEquals(1, bookings.require(id).revision());
    }

    @Test
    void anInvitationThatNobodyTakesFreesItsTime() {
        var id = id(book(Map.of("email", "guest@example.org", "charge", "SETTLED")));
        try (var later = clock.forward(Duration.ofHours(25))) {
            var refused = assertThrows(BookingRefused.class, () -> bookings.claim(id, client.id()));
            assertEquals(BookingRefused.Reason.HOLD_LAPSED, refused.reason());
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertEquals(
                            BookingState.LAPSED, bookings.require(id).state()));
        }
        practice.hold(People.client(), startsAt);
    }

    /** An address mistyped must neither keep the time nor give a consultation away to whoever reads it. */
    @Test
    void anInvitationIsTakenBackByWhoSentItAndNobodyElse() {
        var id = id(book(Map.of("email", "guset@example.org", "charge", "SETTLED")));
        callOff(client, id).statusCode(404);
        for (var i = 0; i < 2; i++) {
            callOff(practice.practitioner(), id)
                    .statusCode(200)
                    .body("state", equalTo("LAPSED"))
                    .body("charge", equalTo("SETTLED"));
        }
        claim(client, id, secrets.secretOf(id)).statusCode(409).body("type", problem("hold-lapsed"));
        practice.hold(People.client(), startsAt);
    }

    @Test
    void whatAClientIsAskedToPayForIsTakenBackToo() {
        var id = id(book(Map.of("clientId", client.id(), "charge", "CLIENT_PAYS")));
        callOff(practice.practitioner(), id).statusCode(200).body("state", equalTo("CANCELLED"));
        practice.hold(People.client(), startsAt);
    }

    private static ValidatableResponse callOff(Person by, UUID id) {
        return by.given()
                .body(Map.of())
                .put("/api/bookings/" + id + "/cancellation")
                .then();
    }

    /** Whoever is invited often may still hold as much as anybody. */
    @Test
    void invitationsAreNotTheClientsOwnHolds() {
        for (var i = 0; i < 20; i++) {
            book(startsAt.plusSeconds(3_600L * i), Map.of("clientId", client.id(), "charge", "CLIENT_PAYS"))
                    .statusCode(201);
        }
        practice.hold(client, startsAt.plusSeconds(1_800));
    }

    @Test
    void anInvitationEndsAtItsStart() {
        var soon = OpenPractice.inMinutes(60);
        var id = id(book(soon, Map.of("email", "guest@example.org", "charge", "CLIENT_PAYS")));
        assertEquals(soon, bookings.require(id).heldUntil());
    }

    private static ValidatableResponse claim(Person who, UUID id, String secret) {
        return who.given()
                .body(Map.of("holdSecret", secret))
                .put("/api/bookings/" + id + "/client")
                .then();
    }
}
