package app.visavis.booking;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.visavis.testsupport.ConfirmedBooking;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@VisavisTest
class DeskBookingTest extends BookedByTheDesk {
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
}
