package app.visavis.booking;

import static org.hamcrest.Matchers.equalTo;

import app.visavis.testsupport.ConfirmedBooking;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;

/** A practitioner who books for a client of theirs, or for whoever reads a mail. */
abstract class BookedByTheDesk {
    @Inject
    Bookings bookings;

    final Instant startsAt = OpenPractice.inMinutes(3_000);
    OpenPractice practice;
    Person client;

    @BeforeEach
    void meet() {
        practice = OpenPractice.always();
        client = People.client();
        ConfirmedBooking.of(practice, client, OpenPractice.inMinutes(600));
    }

    ValidatableResponse book(Map<String, Object> whom) {
        return book(startsAt, whom);
    }

    ValidatableResponse book(Instant at, Map<String, Object> whom) {
        return book(practice.practitioner(), practice.offeringId(), at, whom);
    }

    static ValidatableResponse book(Person who, UUID offering, Instant at, Map<String, Object> whom) {
        return who.given()
                .body(body(offering, at, whom))
                .post("/api/practice/bookings")
                .then();
    }

    static Map<String, Object> body(UUID offering, Instant at, Map<String, Object> whom) {
        Map<String, Object> body = new HashMap<>(whom);
        body.put("offeringId", offering);
        body.put("startsAt", at.toString());
        return body;
    }

    static UUID id(ValidatableResponse answer) {
        return UUID.fromString(answer.extract().path("id"));
    }

    static Matcher<String> problem(String name) {
        return equalTo("https://visavis.app/problems/" + name);
    }
}
