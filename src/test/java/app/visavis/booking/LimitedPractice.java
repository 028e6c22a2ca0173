package app.visavis.booking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A practice that takes only so many bookings a day and a week, as its practitioner and its clients handle it. */
record LimitedPractice(OpenPractice practice) {
    ValidatableResponse limit(@Nullable Integer daily, @Nullable Integer weekly) {
        var limits = new HashMap<String, @Nullable Integer>();
        limits.put("daily", daily);
        limits.put("weekly", weekly);
        return practice.practitioner()
                .given()
                .body(limits)
                .put("/api/practice/limits")
                .then();
    }

    ValidatableResponse read() {
        return practice.practitioner()
                .given()
                .get("/api/practice/limits")
                .then()
                .statusCode(200);
    }

    void reached(Instant startsAt) {
        place(People.client(), startsAt)
                .statusCode(409)
                .body("type", equalTo("https://visavis.app/problems/limit-reached"));
    }

    ValidatableResponse place(Person client, Instant startsAt) {
        return client.given()
                .body(Map.of("offeringId", practice.offeringId(), "startsAt", startsAt.toString()))
                .post("/api/bookings")
                .then();
    }

    ValidatableResponse slots(LocalDate date) {
        return given().get("/api/practices/" + practice.slug() + "/offerings/" + practice.offeringId() + "/slots?from="
                        + date + "&to=" + date)
                .then();
    }
}
