package app.visavis.payment;

import static app.visavis.payment.SandboxHands.GOOD_CARD;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.visavis.shared.money.Money;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Money that comes too late, never, or for what is none any more. */
@VisavisTest
class LateMoneyTest extends HeldTime {
    @Inject
    Payments payments;

    @Test
    void aTimeThatNobodyPaysInTimeIsFreeOnceStripeHasClosedTheCheckout() {
        var session = openCheckout();
        try (var later = clock.forward(Duration.ofMinutes(16))) {
            sweep.endOverdue();
        }
        read().body("state", equalTo("LAPSED")).body("payment.state", equalTo("EXPIRED"));
        assertNotEquals(200, hands.pay(session, GOOD_CARD));
        practice.hold(People.client(), startsAt);
    }

    @Test
    void moneyThatCameJustInTimeCountsEvenIfItIsHeardOfTooLate() {
        try (var lost = hands.webhooks("lose")) {
            hands.pay(openCheckout(), GOOD_CARD);
        }
        try (var later = clock.forward(Duration.ofMinutes(16))) {
            sweep.endOverdue();
        }
        read().body("state", equalTo("CONFIRMED"));
    }

    @Test
    void moneyThatIsHeardOfOnceTheTimeHasBegunGoesBack() {
        try (var lost = hands.webhooks("lose")) {
            hands.pay(openCheckout(), GOOD_CARD);
        }
        try (var later = clock.forward(Duration.between(Instant.now(), startsAt))) {
            sweep.endOverdue();
        }
        read().body("state", equalTo("LAPSED")).body("payment.state", startsWith("REFUND"));
    }

    @Test
    void nobodyIsGivenLongerToPayThanUntilTheStart() {
        var soon = OpenPractice.inMinutes(10);
        booking = practice.hold(client, soon);
        read().body("heldUntil", equalTo(soon.toString()));
        openCheckout();
        read().body("heldUntil", equalTo(soon.toString()));
    }

    @Test
    void whoGivesUpFreesTheTimeAtOnce() {
        openCheckout();
        client.given().delete("/api/bookings/" + booking + "/payment").then().statusCode(204);
        read().body("state", equalTo("LAPSED")).body("payment.state", equalTo("EXPIRED"));
        practice.hold(People.client(), startsAt);
        pay(client).statusCode(409).body("type", endsWith("/hold-ended"));
    }

    @Test
    void whoGivesUpAfterPayingHasPaid() {
        try (var lost = hands.webhooks("lose")) {
            hands.pay(openCheckout(), GOOD_CARD);
            client.given()
                    .delete("/api/bookings/" + booking + "/payment")
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/already-paid"));
        }
        read().body("state", equalTo("CONFIRMED"));
        pay(client).statusCode(409).body("type", endsWith("/already-paid"));
    }

    @Test
    void moneyForACancelledHoldGoesBack() {
        var session = openCheckout();
        try (var held = hands.webhooks("hold")) {
            hands.pay(session, GOOD_CARD);
            cancel();
            awaitBooking("CANCELLED", "REFUNDED");
        }
    }

    @Test
    void moneyThatComesAfterTheTimeWasGivenToAnotherGoesBack() {
        var session = openCheckout();
        var payment = payments.findOf(booking).orElseThrow();
        client.given().delete("/api/bookings/" + booking + "/payment").then().statusCode(204);
        practice.hold(People.client(), startsAt);

        payments.learn(payment.id(), paid(session, Money.of(4500, "EUR")));

        read().body("state", equalTo("LAPSED")).body("payment.state", startsWith("REFUND"));
    }

    @Test
    void moneyThatComesLateTakesTheTimeAgainIfItIsFree() {
        var session = openCheckout();
        var payment = payments.findOf(booking).orElseThrow();
        client.given().delete("/api/bookings/" + booking + "/payment").then().statusCode(204);

        payments.learn(payment.id(), paid(session, Money.of(4500, "EUR")));

        read().body("state", equalTo("CONFIRMED")).body("payment.state", equalTo("PAID"));
    }

    @Test
    void aWrongAmountConfirmsNothingAndGoesBack() {
        var session = openCheckout();
        var payment = payments.findOf(booking).orElseThrow();

        payments.learn(payment.id(), paid(session, Money.of(100, "EUR")));

        read().body("state", equalTo("LAPSED")).body("payment.state", startsWith("REFUND"));
    }

    private static Checkout paid(String session, Money amount) {
        return new Checkout(session, null, Checkout.Standing.PAID, amount, "pi_unknown", null);
    }
}
