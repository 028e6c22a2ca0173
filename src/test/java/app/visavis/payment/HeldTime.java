package app.visavis.payment;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A time that a client holds, to be paid. */
abstract class HeldTime {
    @Inject
    SandboxHands hands;

    @Inject
    PaymentSweep sweep;

    @Inject
    MovableClock clock;

    final Instant startsAt = OpenPractice.inMinutes(24 * 60);
    OpenPractice practice;
    Person client;
    UUID booking;

    @BeforeEach
    void holdATime() {
        practice = OpenPractice.always();
        client = People.client();
        booking = practice.hold(client, startsAt);
    }

    String openCheckout() {
        return SandboxHands.sessionOf(pay(client).statusCode(201).extract().path("checkoutUrl"));
    }

    ValidatableResponse pay(Person who) {
        return who.given().post("/api/bookings/" + booking + "/payment").then();
    }

    ValidatableResponse settle() {
        return client.given()
                .body("{}")
                .put("/api/bookings/" + booking + "/payment/settlement")
                .then()
                .statusCode(200);
    }

    void cancel() {
        client.given()
                .body("{}")
                .put("/api/bookings/" + booking + "/cancellation")
                .then()
                .statusCode(200);
    }

    ValidatableResponse read() {
        return client.given().get("/api/bookings/" + booking).then().statusCode(200);
    }

    void awaitBooking(String state, String payment) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> read().body("state", equalTo(state)).body("payment.state", equalTo(payment)));
    }
}
