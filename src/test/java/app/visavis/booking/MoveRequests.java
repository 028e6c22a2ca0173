package app.visavis.booking;

import static org.hamcrest.Matchers.equalTo;

import app.visavis.testsupport.Person;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Moving a booking, as the application asks for it. */
final class MoveRequests {
    private MoveRequests() {}

    static ValidatableResponse move(Person mover, UUID booking, Instant to) {
        return mover.given()
                .body(Map.of("startsAt", to.toString()))
                .put("/api/bookings/" + booking + "/schedule")
                .then();
    }

    static void refused(Person mover, UUID booking, Instant to, int status, String problem) {
        move(mover, booking, to).statusCode(status).body("type", equalTo("https://visavis.app/problems/" + problem));
    }
}
