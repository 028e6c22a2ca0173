package app.visavis.booking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@VisavisTest
class BookingFlowTest {
    private OpenPractice practice;

    @BeforeEach
    void openPractice() {
        practice = OpenPractice.always();
    }

    @Test
    void aFreeTimeIsHeldWithoutASessionAndClaimedAfterSigningIn() {
        var startsAt = OpenPractice.inMinutes(120);
        var held = given().contentType(ContentType.JSON)
                .body(Map.of("offeringId", practice.offeringId(), "startsAt", startsAt.toString()))
                .post("/api/bookings")
                .then()
                .statusCode(201)
                .body("state", equalTo("HELD"))
                .body("heldUntil", notNullValue())
                .body("startsAt", equalTo(startsAt.toString()))
                .body("client", nullValue())
                .body("payment", nullValue())
                .body("conversationId", nullValue())
                .body("price.minor", equalTo(4500))
                .body("practice.slug", equalTo(practice.slug()))
                .extract();
        String id = held.path("id");
        given().cookie("visavis-hold", held.cookie("visavis-hold"))
                .get("/api/bookings/" + id)
                .then()
                .statusCode(200)
                .body("holdSecret", nullValue());
        given().get("/api/bookings/" + id).then().statusCode(404);
        var client = People.client();
        client.given()
                .body(Map.of("holdSecret", "guess"))
                .put("/api/bookings/" + id + "/client")
                .then()
                .statusCode(403);
        client.given()
                .body(Map.of("holdSecret", held.path("holdSecret")))
                .put("/api/bookings/" + id + "/client")
                .then()
                .statusCode(200)
                .body("client.displayName", equalTo(client.displayName()));
        People.client()
                .given()
                .body(Map.of("holdSecret", held.path("holdSecret")))
                .put("/api/bookings/" + id + "/client")
                .then()
                .statusCode(409);
    }

    @Test
    void theRepeatedAnswerSaysWhereTheBookingIsToo() {
        var client = People.client();
        var order = Map.of(
                "offeringId",
                practice.offeringId(),
                "startsAt",
                OpenPractice.inMinutes(240).toString());
        var first = client.given().header("Idempotency-Key", "once").body(order).post("/api/bookings");
        var again = client.given().header("Idempotency-Key", "once").body(order).post("/api/bookings");
        again.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertEquals(first.header("Location"), again.header("Location"));
        assertTrue(again.header("Location").endsWith("/api/bookings/" + first.path("id")));
    }

    @Test
    void aHeldTimeIsNotOfferedAndNotHeldTwice() {
        var startsAt = OpenPractice.inMinutes(180);
        var client = People.client();
        var id = practice.hold(client, startsAt);
        var day = LocalDate.ofInstant(startsAt, ZoneOffset.UTC);
        given().queryParam("from", day.toString())
                .queryParam("to", day.plusDays(1).toString())
                .get("/api/practices/" + practice.slug() + "/offerings/" + practice.offeringId() + "/slots")
                .then()
                .statusCode(200)
                .body("zone", equalTo("UTC"))
                .body("items.startsAt", not(hasItem(startsAt.toString())))
                .body("items.startsAt", hasItem(startsAt.plusSeconds(1800).toString()));
        People.client()
                .given()
                .body(Map.of("offeringId", practice.offeringId(), "startsAt", startsAt.toString()))
                .post("/api/bookings")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://visavis.app/problems/slot-taken"));
        client.given()
                .queryParam("state", "coming")
                .get("/api/bookings")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id.toString()))
                .body("next", nullValue());
        practice.practitioner()
                .given()
                .get("/api/practice/bookings")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()));
    }
}
