package app.visavis.payment;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.visavis.shared.database.DeadlockRetry;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stripe's bad days. */
@VisavisTest
class StripeAwayTest {
    @Inject
    SandboxHands hands;

    @Inject
    MovableClock clock;

    @Inject
    PaymentSweep sweep;

    @Inject
    EntityManager entities;

    private Person client;
    private UUID booking;

    @BeforeEach
    void holdATime() {
        client = People.client();
        booking = OpenPractice.always().hold(client, OpenPractice.inMinutes(24 * 60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "limited", "lost_answers"})
    void whoCannotPayNowIsToldUntilWhenTheTimeIsKept(String kind) {
        try (var outage = hands.outage(kind)) {
            var problem = client.given()
                    .post("/api/bookings/" + booking + "/payment")
                    .then()
                    .statusCode(503)
                    .body("type", endsWith("/payment-unavailable"))
                    .body("title", equalTo("Payment is not possible now."))
                    .body("detail", startsWith("Your time is kept until "))
                    .body("heldUntil", notNullValue())
                    .extract();
            var kept = client.given().get("/api/bookings/" + booking).then().extract();
            assertEquals("HELD", kept.path("state"));
            assertEquals(Instant.parse(kept.path("heldUntil")), Instant.parse(problem.path("heldUntil")));
        }
        hands.pay(SandboxHands.checkout(client, booking), SandboxHands.GOOD_CARD);
        await("CONFIRMED", "PAID");
    }

    /** Refunds wait in the outbox with growing pauses, and are made once when Stripe is back, whatever was lost. */
    @ParameterizedTest
    @ValueSource(strings = {"down", "lost_answers"})
    void anHourWithoutStripeLosesNothingAndRepeatsNothing(String kind) {
        var paid = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
        try (var outage = hands.outage(kind)) {
            paid.cancel();
            for (int quarter = 1; quarter <= 4; quarter++) {
                var tries = quarter;
                Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                    makeDue();
                    return attempts(paid) >= tries;
                });
            }
            paid.payment().body("state", equalTo("REFUNDING"));
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            makeDue();
            paid.payment().body("state", equalTo("REFUNDED"));
        });
        paid.payment().body("refunded.minor", equalTo(4_500));
        assertEquals(1, hands.refundsOf(paid.session()));
    }

    @Test
    void aTimeThatIsOverIsFreeOnlyOnceStripeSaysThatNobodyCanPayAnyMore() {
        client.given().post("/api/bookings/" + booking + "/payment").then().statusCode(201);
        try (var later = clock.forward(Duration.ofMinutes(16))) {
            try (var outage = hands.outage("down")) {
                sweep.endOverdue();
                client.given().get("/api/bookings/" + booking).then().body("state", equalTo("HELD"));
            }
            sweep.endOverdue();
        }
        await("LAPSED", "EXPIRED");
    }

    private int attempts(PaidBooking paid) {
        var payment = paid.payment().extract().<String>path("items[0].id");
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                                "select max(attempts) from outbox where kind = 'refund' and order_key = :key")
                        .setParameter("key", payment)
                        .getSingleResult())
                .intValue());
    }

    /** Crosses relays that claim and close the same rows. */
    private void makeDue() {
        DeadlockRetry.insist(() -> QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("update outbox set due_at = '2000-01-01'"
                                + " where kind = 'refund' and state = 'WAITING' and failure is not null")
                        .executeUpdate()));
    }

    private void await(String state, String payment) {
        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> client.given()
                .get("/api/bookings/" + booking)
                .then()
                .body("state", equalTo(state))
                .body("payment.state", equalTo(payment)));
    }
}
