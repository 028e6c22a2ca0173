package app.visavis.booking;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.visavis.testsupport.ConfirmedBooking;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@VisavisTest
class DeskBookingTest {
    @Inject
    Bookings bookings;

    @Inject
    BrowserHolds secrets;

    @Inject
    MovableClock clock;

    private final Instant startsAt = OpenPractice.inMinutes(3_000);
    private OpenPractice practice;
    private Person client;

    @BeforeEach
    void meet() {
        practice = OpenPractice.always();
        client = People.client();
        ConfirmedBooking.of(practice, client, OpenPractice.inMinutes(600));
    }

    @Test
    void aKnownClientIsAskedToPayWithinADay() {
        var id = id(book(Map.of("clientId", client.id(), "charge", "CLIENT_PAYS"))
                .statusCode(201)
                .body("state", equalTo("HELD"))
                .body("price.minor", equalTo(4_500))
                .body("client.id", equalTo(client.id().toString()))
                .body("holdSecret", nullValue()));
        var kept = Duration.between(Instant.now(), bookings.require(id).heldUntil());
        assertEquals(24 * 60, kept.plusSeconds(30).toMinutes());
        client.given()
                .post("/api/bookings/" + id + "/payment")
                .then()
                .statusCode(201)
                .body("checkoutUrl", notNullValue());
        assertFalse(bookings.require(id).heldUntil().isBefore(Instant.now().plus(Duration.ofHours(23))));
    }

    @Test
    void whatIsSettledStandsAtOnceForAKnownClient() {
        book(Map.of("clientId", client.id(), "charge", "SETTLED"))
                .statusCode(201)
                .body("state", equalTo("CONFIRMED"))
                .body("price.minor", equalTo(0))
                .body("conversationId", notNullValue());
    }

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

    @Test
    void openingsDoNotBindThePractitionerButWhatIsTakenDoes() {
        practice.practitioner()
                .given()
                .body(Map.of("items", List.of()))
                .put("/api/practice/openings")
                .then()
                .statusCode(200);
        var settled = Map.<String, Object>of("clientId", client.id(), "charge", "SETTLED");
        book(settled).statusCode(201);
        book(startsAt.plusSeconds(300), settled).statusCode(409).body("type", problem("slot-taken"));
        book(startsAt.plusSeconds(1), settled).statusCode(422).body("type", problem("slot-off-grid"));
        book(Instant.now().minusSeconds(600), settled).statusCode(422).body("type", problem("slot-past"));
    }

    @Test
    void onlyAClientOfThePracticeOrAnAddressMayBeNamed() {
        var charge = Map.<String, Object>of("charge", "SETTLED");
        book(charge).statusCode(422).body("type", problem("one-client"));
        book(Map.of("charge", "SETTLED", "clientId", client.id(), "email", "a@example.org"))
                .statusCode(422);
        book(Map.of("charge", "SETTLED", "clientId", People.client().id()))
                .statusCode(404)
                .body("type", problem("client-not-found"));
        book(Map.of("charge", "SETTLED", "email", practice.practitioner().email()))
                .statusCode(422)
                .body("type", problem("own-practice"));
        book(Map.of("charge", "SETTLED", "email", "not an address"))
                .statusCode(422)
                .body("type", problem("invalid"));
        book(People.client(), practice.offeringId(), startsAt, charge).statusCode(422);
        book(
                        OpenPractice.always().practitioner(),
                        practice.offeringId(),
                        startsAt,
                        Map.of("charge", "SETTLED", "email", "a@example.org"))
                .statusCode(404);
    }

    @Test
    void theSameWishWithTheSameKeyIsOneBooking() {
        var key = UUID.randomUUID().toString();
        var first = keyed(key);
        assertEquals(first, keyed(key));
    }

    @Test
    void clientsAreListedByName() {
        ConfirmedBooking.of(practice, client, OpenPractice.inMinutes(900));
        var other = People.client();
        ConfirmedBooking.of(practice, other, OpenPractice.inMinutes(1_200));
        practice.hold(People.client(), OpenPractice.inMinutes(1_500));
        var all = practice.practitioner()
                .given()
                .get("/api/practice/clients")
                .then()
                .statusCode(200);
        all.body("items", hasSize(2)).body("next", nullValue());
        var mine = "items.find { it.id == '" + client.id() + "' }.";
        all.body(mine + "bookings", equalTo(2))
                .body(mine + "lastAt", nullValue())
                .body(mine + "nextAt", notNullValue());
        var page = practice.practitioner()
                .given()
                .get("/api/practice/clients?limit=1")
                .then()
                .body("items", hasSize(1));
        practice.practitioner()
                .given()
                .get("/api/practice/clients?limit=1&after=" + page.extract().<String>path("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        practice.practitioner()
                .given()
                .queryParam("q", client.displayName().toUpperCase(Locale.ROOT))
                .get("/api/practice/clients")
                .then()
                .body("items.displayName", hasItem(client.displayName()));
        practice.practitioner()
                .given()
                .get("/api/practice/clients?q=%25%25")
                .then()
                .body("items", hasSize(0));
        client.given().get("/api/practice/clients").then().statusCode(404);
    }

    private String keyed(String key) {
        return practice.practitioner()
                .given()
                .header("Idempotency-Key", key)
                .body(body(practice.offeringId(), startsAt, Map.of("email", "guest@example.org", "charge", "SETTLED")))
                .post("/api/practice/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse book(Map<String, Object> whom) {
        return book(startsAt, whom);
    }

    private ValidatableResponse book(Instant at, Map<String, Object> whom) {
        return book(practice.practitioner(), practice.offeringId(), at, whom);
    }

    private static ValidatableResponse book(Person who, UUID offering, Instant at, Map<String, Object> whom) {
        return who.given()
                .body(body(offering, at, whom))
                .post("/api/practice/bookings")
                .then();
    }

    private static Map<String, Object> body(UUID offering, Instant at, Map<String, Object> whom) {
        Map<String, Object> body = new HashMap<>(whom);
        body.put("offeringId", offering);
        body.put("startsAt", at.toString());
        return body;
    }

    private static ValidatableResponse claim(Person who, UUID id, String secret) {
        return who.given()
                .body(Map.of("holdSecret", secret))
                .put("/api/bookings/" + id + "/client")
                .then();
    }

    private static UUID id(ValidatableResponse answer) {
        return UUID.fromString(answer.extract().path("id"));
    }

    private static Matcher<String> problem(String name) {
        return equalTo("https://visavis.app/problems/" + name);
    }
}
