package app.visavis.payment;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.payment.Checkout.Standing;
import app.visavis.shared.money.Money;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What Stripe says and what people do, at the same moment and in random order, on the real database. */
@VisavisTest
class PaymentRaceTest {
    private static final int HISTORIES = 25;
    private static final Money PRICE = Money.of(4500, "EUR");

    @Inject
    Cashier cashier;

    @Inject
    Payments payments;

    @Inject
    SandboxHands hands;

    private final Random random = new Random(7);

    @Test
    void moneyAlwaysEndsAsABookingOrAsARefund() throws Exception {
        var practice = OpenPractice.always();
        var client = People.client();
        try (var untold = hands.webhooks("lose")) {
            for (int n = 0; n < HISTORIES; n++) {
                play(practice, client, OpenPractice.inMinutes(24 * 60 + n * 30));
            }
        }
    }

    private void play(OpenPractice practice, Person client, Instant startsAt) throws Exception {
        var booking = practice.hold(client, startsAt);
        var url = client.given()
                .post(path(booking, "/payment"))
                .then()
                .statusCode(201)
                .extract();
        var session = SandboxHands.sessionOf(url.path("checkoutUrl"));
        var payment = payments.findOf(booking).orElseThrow().id();

        hands.pay(session, SandboxHands.GOOD_CARD);
        var intent = hands.intentOf(session);

        Callable<Object> paid = () -> hear(payment, checkout(session, intent, Standing.PAID));
        Callable<Object> expired = () -> hear(payment, checkout(session, intent, Standing.EXPIRED));
        Callable<Object> cancelled = () -> noFault(
                client.given().body("{}").put(path(booking, "/cancellation")).statusCode());
        Callable<Object> takenByAnother = () -> tryHold(practice, startsAt);
        var moves = new ArrayList<>(List.of(paid, paid, expired, cancelled, takenByAnother));
        moves.subList(random.nextInt(1, moves.size()), moves.size()).clear();
        moves.add(paid);
        Collections.shuffle(moves, random);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var move : people.invokeAll(moves)) {
                move.get();
            }
        }
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertSound(client, booking));
    }

    /** Paid and confirmed, or paid and on its way back; never both, never neither. */
    private void assertSound(Person client, UUID booking) {
        var seen = client.given().get(path(booking, "")).then().statusCode(200).extract();
        var state = seen.<String>path("state");
        var money = seen.<String>path("payment.state");
        assertTrue(Set.of("PAID", "REFUNDING", "REFUNDED").contains(money), "money is " + money);
        assertEquals("PAID".equals(money), "CONFIRMED".equals(state), "booking " + state + ", money " + money);
    }

    private Object hear(UUID payment, Checkout checkout) {
        cashier.learn(payment, checkout);
        return checkout;
    }

    private Object tryHold(OpenPractice practice, Instant startsAt) {
        return noFault(People.client()
                .given()
                .body(Map.of("offeringId", practice.offeringId(), "startsAt", startsAt.toString()))
                .post("/api/bookings")
                .statusCode());
    }

    private static Object noFault(int status) {
        assertTrue(status < 500, "answered " + status);
        return status;
    }

    private static Checkout checkout(String session, String intent, Standing standing) {
        return new Checkout(session, null, standing, PRICE, intent, null);
    }

    private static String path(UUID booking, String rest) {
        return "/api/bookings/" + booking + rest;
    }
}
