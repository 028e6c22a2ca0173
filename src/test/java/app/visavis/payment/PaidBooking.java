package app.visavis.payment;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.visavis.shared.money.Money;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;

/** A booking that its client has paid, through the front door and at Stripe's page. */
record PaidBooking(OpenPractice practice, Person client, UUID id, String session) {
    static PaidBooking by(SandboxHands hands, String card) {
        return by(hands, card, OpenPractice.always(Money.of(4_500, "EUR")), 24 * 60);
    }

    static PaidBooking by(SandboxHands hands, String card, OpenPractice practice, int inMinutes) {
        var client = People.client();
        var id = practice.hold(client, OpenPractice.inMinutes(inMinutes));
        var session = SandboxHands.checkout(client, id);
        assertEquals(200, hands.pay(session, card));
        client.given()
                .body("{}")
                .put("/api/bookings/" + id + "/payment/settlement")
                .then()
                .body("state", equalTo("CONFIRMED"));
        return new PaidBooking(practice, client, id, session);
    }

    void cancel() {
        client.given()
                .body("{}")
                .put("/api/bookings/" + id + "/cancellation")
                .then()
                .statusCode(200);
    }

    /** The client's only payment. */
    ValidatableResponse payment() {
        return client.given().get("/api/payments").then().statusCode(200).rootPath("items[0]");
    }

    void awaitPayment(String state) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> payment().body("state", equalTo(state)));
    }
}
