package app.visavis.payment;

import static app.visavis.payment.SandboxHands.DECLINED_CARD;
import static app.visavis.payment.SandboxHands.GOOD_CARD;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.shared.money.Money;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import io.restassured.RestAssured;
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
import org.junit.jupiter.api.Test;

@VisavisTest
class PaymentFlowTest extends HeldTime {
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

    private List<Object> listed() {
        return client.given().get("/api/payments").then().extract().path("items");
    }
}
