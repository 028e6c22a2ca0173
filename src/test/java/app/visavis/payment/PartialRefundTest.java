package app.visavis.payment;

import static app.visavis.payment.SandboxHands.GOOD_CARD;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.visavis.shared.money.Money;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policy, carried out at Stripe. */
@VisavisTest
class PartialRefundTest {
    @Inject
    SandboxHands hands;

    @Inject
    MovableClock clock;

    private final Person client = People.client();
    private final Instant startsAt = OpenPractice.inMinutes(10 * 60);

    @ParameterizedTest
    @CsvSource({
        "EUR, 4501, 24, 33, 1485",
        "EUR, 4501, 24, 0, 0",
        "EUR, 4501, 24, 100, 4501",
        "EUR, 4501, 6, 0, 4501",
        "JPY, 5005, 24, 50, 2503"
    })
    void whoCallsOffLateGetsBackWhatWasForeseen(String currency, long price, int hours, int percent, int refund) {
        var practice = OpenPractice.always(Money.of(price, currency));
        practice.givingBack(hours, percent);
        var booking = paid(practice);
        var until = refund == price && percent < 100 ? startsAt.minus(Duration.ofHours(hours)) : startsAt;
        client.given()
                .get("/api/bookings/" + booking + "/cancellation")
                .then()
                .statusCode(200)
                .body("refund.minor", equalTo(refund))
                .body("fee.minor", equalTo((int) price - refund))
                .body("until", equalTo(until.toString()));
        client.given()
                .body("{}")
                .put("/api/bookings/" + booking + "/cancellation")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> client.given()
                .get("/api/payments")
                .then()
                .body("items[0].state", equalTo(refund == 0 ? "PAID" : "REFUNDED"))
                .body("items[0].refunded.minor", equalTo(refund)));
    }

    @Test
    void whatWasAgreedHoldsWhenThePracticeChangesItsMind() {
        var practice = OpenPractice.always(Money.of(4_501, "EUR"));
        practice.givingBack(24, 33);
        var booking = paid(practice);
        practice.givingBack(0, 100);
        client.given()
                .get("/api/bookings/" + booking + "/cancellation")
                .then()
                .statusCode(200)
                .body("refund.minor", equalTo(1_485));
    }

    @Test
    void whosePractitionerDidNotComeGetsEverythingBackAndNobodyElse() {
        var practice = OpenPractice.always();
        var booking = paid(practice);
        try (var begun = clock.forward(Duration.between(Instant.now(), startsAt).plusMinutes(31))) {
            for (var absent : new String[] {"CLIENT", "PRACTITIONER"}) {
                client.given().get("/api/payments").then().body("items[0].state", equalTo("PAID"));
                practice.practitioner()
                        .given()
                        .body(Map.of("absentParty", absent))
                        .put("/api/bookings/" + booking + "/no-show")
                        .then()
                        .statusCode(200);
            }
        }
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> client.given()
                .get("/api/payments")
                .then()
                .body("items[0].state", equalTo("REFUNDED"))
                .body("items[0].refunded.minor", equalTo(4_500)));
    }

    private UUID paid(OpenPractice practice) {
        var booking = practice.hold(client, startsAt);
        assertEquals(200, hands.pay(SandboxHands.checkout(client, booking), GOOD_CARD));
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        client.given().get("/api/bookings/" + booking).then().body("state", equalTo("CONFIRMED")));
        return booking;
    }
}
