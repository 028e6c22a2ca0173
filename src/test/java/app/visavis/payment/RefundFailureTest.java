package app.visavis.payment;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
    StripeEvents events;

    @Inject
    EntityManager entities;

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
                .body("refunds[0].trouble", equalTo("SENT_BACK"))
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
        booking.payment()
                .body("refunds[0].failure", equalTo("charge_disputed"))
                .body("refunds[0].trouble", equalTo("DISPUTED"));
        booking.client()
                .given()
                .get("/api/bookings/" + booking.id())
                .then()
                .body("payment.refund.trouble", equalTo("DISPUTED"));

        // Once more while the bank has it: the same answer, and parked again.
        var row = row(booking);
        var since = parked().extract().<String>path(since(row));
        retry(row).statusCode(200).body("id", equalTo(row.toString()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> parked().body(since(row), allOf(notNullValue(), not(equalTo(since)))));
        booking.awaitPayment("REFUND_FAILED");

        hands.decide(disputed, "won");
        retry(row).statusCode(200);
        booking.awaitPayment("REFUNDED");
        booking.payment().body("refunded.minor", equalTo(4_500)).body("refunds", hasSize(1));
        assertEquals(1, hands.refundsOf(booking.session()));
    }

    /** Stripe repeats its first answer to a repeated request, though the bank has refused since. */
    @Test
    void aRefundThatFailedWhileItsAnswerWasLostIsNotTakenForGiven() {
        try (var lost = hands.webhooks("lose")) {
            var booking = PaidBooking.by(hands, SandboxHands.REFUND_FAILS_CARD);
            try (var outage = hands.outage("lost_answers")) {
                booking.cancel();
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertTrue(failedAttempts(booking) > 0, "the answer is lost"));
            }
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertEquals("failed", hands.refundStatusOf(booking.session())));
            try (var later = clock.forward(Duration.ofMinutes(2))) {
                booking.awaitPayment("REFUND_FAILED");
            }
        }
    }

    @Test
    void aDisputeHeardBeforeItsPaymentWaitsForIt() {
        try (var lost = hands.webhooks("lose")) {
            var client = People.client();
            var id = OpenPractice.always().hold(client, OpenPractice.inMinutes(24 * 60));
            var path = "/api/bookings/" + id + "/payment";
            var session = SandboxHands.checkout(client, id);
            hands.pay(session, SandboxHands.GOOD_CARD);
            var dispute = hands.dispute(session);
            events.receive(new StripeNews("evt_" + UUID.randomUUID(), "charge.dispute.created", dispute, null));
            await().atMost(Duration.ofSeconds(20)).until(() -> attemptsOf(dispute) > 0);
            client.given().body("{}").put(path + "/settlement").then().body("state", equalTo("CONFIRMED"));
            try (var later = clock.forward(Duration.ofMinutes(2))) {
                await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> client.given()
                        .get("/api/payments")
                        .then()
                        .body("items[0].dispute.state", equalTo("OPEN")));
            }
        }
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

    private int failedAttempts(PaidBooking booking) {
        return attemptsOf(booking.payment().extract().path("items[0].id"));
    }

    /** Those that failed: one under way has no failure written down yet. */
    private int attemptsOf(String key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("select coalesce(max(attempts), 0) from outbox"
                                        + " where order_key = :key and state = 'WAITING' and failure is not null")
                                .setParameter("key", key)
                                .getSingleResult())
                        .intValue());
    }

    private static String since(UUID row) {
        return "items.find { it.id == '" + row + "' }.parkedAt";
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
