package app.visavis.payment;

import static app.visavis.payment.SandboxHands.DECLINED_CARD;
import static app.visavis.payment.SandboxHands.GOOD_CARD;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.booking.Bookings;
import app.visavis.shared.money.Money;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@VisavisTest
class PaymentFlowTest {
    @Inject
    SandboxHands hands;

    @Inject
    PaymentSweep sweep;

    @Inject
    Payments payments;

    @Inject
    Bookings bookings;

    @Inject
    MovableClock clock;

    private final Instant startsAt = OpenPractice.inMinutes(24 * 60);
    private OpenPractice practice;
    private Person client;
    private UUID booking;

    @BeforeEach
    void holdATime() {
        practice = OpenPractice.always();
        client = People.client();
        booking = practice.hold(client, startsAt);
    }

    @Test
    void aPaidCheckoutConfirmsTheBooking() {
        assertEquals(200, hands.pay(openCheckout(), GOOD_CARD));
        awaitBooking("CONFIRMED", "PAID");
    }

    @Test
    void aDeclinedCardLeavesTheTimeHeldForAnother() {
        var session = openCheckout();
        assertEquals(402, hands.pay(session, DECLINED_CARD));
        settle().body("state", equalTo("HELD")).body("payment.state", equalTo("OPEN"));
        hands.pay(session, GOOD_CARD);
        awaitBooking("CONFIRMED", "PAID");
    }

    @Test
    void payingKeepsTheTimeUntilThePaymentsDeadline() {
        var before = Instant.now();
        openCheckout();
        var heldUntil = Instant.parse(read().extract().path("heldUntil"));
        assertTrue(heldUntil.isAfter(before.plus(Duration.ofMinutes(14))));
    }

    @Test
    void howeverOftenAndAtOnceItIsAskedThereIsOneCheckout() throws Exception {
        Set<String> places = new HashSet<>();
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = racers.invokeAll(IntStream.range(0, 10)
                    .mapToObj(n -> (Callable<String>) this::openCheckout)
                    .toList());
            for (var answer : answers) {
                places.add(answer.get());
            }
        }
        places.add(openCheckout());
        assertEquals(1, places.size());
    }

    @Test
    void oneKeyFiftyTimesAtOnceHasOneEffect() throws Exception {
        var key = UUID.randomUUID().toString();
        Callable<Integer> ask = () -> client.given()
                .header("Idempotency-Key", key)
                .post("/api/bookings/" + booking + "/payment")
                .statusCode();
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : racers.invokeAll(Collections.nCopies(50, ask))) {
                assertTrue(Set.of(201, 409).contains(answer.get()), "answered " + answer.get());
            }
        }
        assertEquals(201, ask.call());
        assertEquals(1, listed().size());
    }

    @Test
    void theReturnPageSettlesWhenTheWebhookIsLost() {
        try (var lost = hands.webhooks("lose")) {
            hands.pay(openCheckout(), GOOD_CARD);
            settle().body("state", equalTo("CONFIRMED")).body("payment.state", equalTo("PAID"));
        }
    }

    @Test
    void theSweepSettlesWhenNobodyTellsAnything() {
        try (var lost = hands.webhooks("lose")) {
            hands.pay(openCheckout(), GOOD_CARD);
        }
        read().body("state", equalTo("HELD"));
        try (var later = clock.forward(Duration.ofMinutes(3))) {
            sweep.askAboutTheQuiet();
        }
        read().body("state", equalTo("CONFIRMED")).body("payment.state", equalTo("PAID"));
    }

    @Test
    void webhooksThatComeTwiceRaceTheReturnPageToOneSettlement() throws Exception {
        var session = openCheckout();
        try (var twice = hands.webhooks("twice");
                var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            hands.pay(session, GOOD_CARD);
            racers.invokeAll(IntStream.range(0, 8)
                    .mapToObj(n -> (Callable<Object>) () -> settle())
                    .toList());
        }
        awaitBooking("CONFIRMED", "PAID");
        assertEquals(1, listed().size());
    }

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
    void aCancelledBookingIsPaidBack() {
        hands.pay(openCheckout(), GOOD_CARD);
        awaitBooking("CONFIRMED", "PAID");
        cancel();
        awaitBooking("CANCELLED", "REFUNDED");
        client.given()
                .get("/api/payments")
                .then()
                .statusCode(200)
                .body("items[0].bookingId", equalTo(booking.toString()))
                .body("items[0].state", equalTo("REFUNDED"))
                .body("items[0].amount.minor", equalTo(4500))
                .body("items[0].refunded.minor", equalTo(4500))
                .body("next", nullValue());
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

    @Test
    void nothingToPayConfirmsWithoutStripe() {
        var free = OpenPractice.always(Money.of(0, "EUR"));
        var id = free.hold(client, startsAt);
        for (int times = 0; times < 2; times++) {
            client.given()
                    .post("/api/bookings/" + id + "/payment")
                    .then()
                    .statusCode(201)
                    .body("checkoutUrl", equalTo("http://localhost:8080/bookings/" + id));
        }
        client.given()
                .get("/api/bookings/" + id)
                .then()
                .body("state", equalTo("CONFIRMED"))
                .body("payment", nullValue());
    }

    @Test
    void onlyTheClientPays() {
        pay(practice.practitioner()).statusCode(403).body("type", endsWith("/not-yours-to-pay"));
        pay(People.client()).statusCode(404);
        RestAssured.given().post("/api/bookings/" + booking + "/payment").then().statusCode(401);
    }

    private static Checkout paid(String session, Money amount) {
        return new Checkout(session, null, Checkout.Standing.PAID, amount, "pi_unknown", null);
    }

    private String openCheckout() {
        return SandboxHands.sessionOf(pay(client).statusCode(201).extract().path("checkoutUrl"));
    }

    private ValidatableResponse pay(Person who) {
        return who.given().post("/api/bookings/" + booking + "/payment").then();
    }

    private ValidatableResponse settle() {
        return client.given()
                .body("{}")
                .put("/api/bookings/" + booking + "/payment/settlement")
                .then()
                .statusCode(200);
    }

    private void cancel() {
        client.given()
                .body("{}")
                .put("/api/bookings/" + booking + "/cancellation")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse read() {
        return client.given().get("/api/bookings/" + booking).then().statusCode(200);
    }

    private List<Object> listed() {
        return client.given().get("/api/payments").then().extract().path("items");
    }

    private void awaitBooking(String state, String payment) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> read().body("state", equalTo(state)).body("payment.state", equalTo(payment)));
    }
}
