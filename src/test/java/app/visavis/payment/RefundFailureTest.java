package app.visavis.payment;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@VisavisTest
class RefundFailureTest {
    @Inject
    SandboxHands hands;

    @Inject
    StripeNewsCatchUp catchUp;

    @Inject
    PaymentSweep sweep;

    @Inject
    MovableClock clock;

    @Test
    void moneyThatCameBackFromTheBankIsOwedAgainAndSeenByTheOperator() {
        var booking = PaidBooking.by(hands, SandboxHands.REFUND_FAILS_CARD);
        booking.cancel();
        booking.awaitPayment("REFUND_FAILED");
        var payment = booking.payment()
                .body("refunded.minor", equalTo(0))
                .body("refunds", hasSize(1))
                .body("refunds[0].state", equalTo("FAILED"))
                .body("refunds[0].failure", equalTo("expired_or_canceled_card"))
                .extract();

        parked().body("items.key", hasItem(payment.<String>path("items[0].id")));
        parkedOf(payment.path("items[0].id"))
                .body("kind", equalTo("refund"))
                .body("failure", startsWith("Stripe could not give the money back: expired_or_canceled_card"));
    }

    @Test
    void whatTheOperatorTriesAgainIsANewAttemptAtStripe() {
        var booking = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
        String disputed = hands.dispute(booking.session());
        booking.cancel();
        booking.awaitPayment("REFUND_FAILED");
        booking.payment().body("refunds[0].failure", equalTo("charge_disputed"));
        hands.decide(disputed, "won");

        // Once more while the bank has it: the same answer, and parked again; nothing is given twice.
        var row = row(booking);
        retry(row).statusCode(200).body("id", equalTo(row.toString()));
        booking.payment().body("state", not(equalTo("REFUNDED")));
    }

    @Test
    void aRefundThatWaitsIsHeardOfWhenEveryWebhookIsLost() {
        try (var lost = hands.webhooks("lose")) {
            var booking = PaidBooking.by(hands, SandboxHands.REFUND_WAITS_CARD);
            booking.cancel();
            booking.awaitPayment("REFUNDING");
            var asked = new AtomicInteger();
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                // Each time later, since asking counts as hearing.
                try (var later = clock.forward(Duration.ofMinutes(3 * asked.incrementAndGet()))) {
                    sweep.askAboutTheQuiet();
                }
                booking.payment().body("state", equalTo("REFUNDED")).body("refunded.minor", equalTo(4_500));
            });
        }
    }

    @Test
    void whatNoSweepAsksForHealsByTheEventsThatStripeCouldNotTell() {
        try (var lost = hands.webhooks("lose")) {
            var booking = PaidBooking.by(hands, SandboxHands.REFUND_FAILS_CARD);
            booking.cancel();
            booking.awaitPayment("REFUNDED");
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                catchUp.catchUp();
                booking.payment().body("state", equalTo("REFUND_FAILED")).body("refunded.minor", equalTo(0));
            });
        }
    }

    @Test
    void onlyAnOperatorSeesWhatIsParked() {
        for (var person : new Person[] {People.client(), People.practitioner()}) {
            person.given().get("/api/operator/outbox").then().statusCode(403);
            person.given()
                    .post("/api/operator/outbox/" + UUID.randomUUID() + "/retry")
                    .then()
                    .statusCode(403);
        }
        RestAssured.given().get("/api/operator/outbox").then().statusCode(401);
        retry(UUID.randomUUID()).statusCode(404);
    }

    @Test
    void aDisputeIsRecordedAndItsEndToo() {
        var booking = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
        booking.payment().body("dispute", nullValue());
        var dispute = hands.dispute(booking.session());
        await().untilAsserted(() -> booking.payment()
                .body("dispute.state", equalTo("OPEN"))
                .body("dispute.reason", equalTo("product_not_received"))
                .body("dispute.amount.minor", equalTo(4_500)));
        hands.decide(dispute, "lost");
        await().untilAsserted(() ->
                booking.payment().body("dispute.state", equalTo("LOST")).body("dispute.answerBy", nullValue()));
        booking.practice()
                .practitioner()
                .given()
                .get("/api/practice/earnings")
                .then()
                .body("total.disputed.minor", equalTo(4_500))
                .body("total.net.minor", equalTo(0));
    }

    private ValidatableResponse parked() {
        return People.operator()
                .given()
                .get("/api/operator/outbox?limit=100")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse parkedOf(String key) {
        return parked().rootPath("items.find { it.key == '" + key + "' }");
    }

    private UUID row(PaidBooking booking) {
        var payment = booking.payment().extract().<String>path("items[0].id");
        return UUID.fromString(parked().extract().path("items.find { it.key == '" + payment + "' }.id"));
    }

    private static ValidatableResponse retry(UUID row) {
        return People.operator()
                .given()
                .post("/api/operator/outbox/" + row + "/retry")
                .then();
    }
}
