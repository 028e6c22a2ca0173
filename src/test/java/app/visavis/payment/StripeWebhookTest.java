package app.visavis.payment;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import com.stripe.net.Webhook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@VisavisTest
class StripeWebhookTest {
    private static final String SECRET = "whsec_test";

    @Inject
    EntityManager entities;

    @Inject
    Cashier cashier;

    @Inject
    SandboxHands hands;

    private final String event = "evt_" + UUID.randomUUID();
    private final String body = """
            {"id": "%s", "object": "event", "type": "checkout.session.expired",
             "data": {"object": {"id": "cs_test_%s", "object": "checkout.session", "payment_intent": null}}}""".formatted(event, event);

    @Test
    void aSignedEventIsKeptOnceHoweverOftenItComes() throws Exception {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = senders.invokeAll(IntStream.range(0, 20)
                    .mapToObj(n -> (Callable<Integer>)
                            () -> send(body, sign(body, SECRET, 0)).extract().statusCode())
                    .toList());
            for (var answer : answers) {
                assertEquals(204, answer.get());
            }
        }
        assertEquals(1, rows());
        assertEquals(1, errands());
    }

    @Test
    void whileSecretsChangeBothAreBelieved() throws Exception {
        send(body, sign(body, "whsec_former", 0)).statusCode(204);
        assertEquals(1, rows());
    }

    @Test
    void aForgedEventLeavesNoRow() {
        send(body, sign(body, "whsec_stolen", 0)).statusCode(400).body("type", endsWith("/forged-webhook"));
        send(body, null).statusCode(400);
        send(body + " ", sign(body, SECRET, 0)).statusCode(400);
        assertEquals(0, rows());
    }

    @ParameterizedTest
    @ValueSource(ints = {-302, 302})
    void aSignatureFromAnotherTimeLeavesNoRow(int seconds) {
        send(body, sign(body, SECRET, seconds)).statusCode(400);
        assertEquals(0, rows());
    }

    @Test
    void anEventOfNoInterestIsTakenAndNothingOfItKept() {
        var other = body.replace("checkout.session.expired", "customer.created");
        send(other, sign(other, SECRET, 0)).statusCode(204);
        assertEquals(0, rows());
        assertEquals(0, errands());
    }

    /** An event may be old, of another version or wrong: what counts is what Stripe says when it is asked. */
    @Test
    void whatAnEventSaysIsAskedForAgain() {
        var practice = OpenPractice.always();
        var client = People.client();
        var booking = practice.hold(client, OpenPractice.inMinutes(24 * 60));
        var session = SandboxHands.checkout(client, booking);
        var lie = """
                {"id": "%s", "object": "event", "type": "checkout.session.completed", "data": {"object": {"id": "%s",
                 "object": "checkout.session", "status": "complete", "payment_status": "paid", "payment_intent": "pi_1"}}}""".formatted(event, session);
        send(lie, sign(lie, SECRET, 0)).statusCode(204);
        await().until(() -> lookedAfter(session) == 1);
        client.given().get("/api/bookings/" + booking).then().body("state", equalTo("HELD"));
        client.given().get("/api/payments").then().body("items[0].state", equalTo("OPEN"));
    }

    /** Whoever came back from the payment page has settled it; what is said of it later waits for nobody. */
    @Test
    void newsOfWhatIsSettledLeavesNothingToDo() {
        var session = settled();
        var again = """
                {"id": "%s", "object": "event", "type": "checkout.session.completed",
                 "data": {"object": {"id": "%s"}}}""".formatted(event, session);
        send(again, sign(again, SECRET, 0)).statusCode(204);
        assertEquals(0, errands(session, ""));
    }

    /** Of several news, that came before the first was looked after. */
    @Test
    void ofWhatIsSettledStripeIsNotAskedAgain() {
        var session = settled();
        try (var down = hands.outage("down")) {
            assertDoesNotThrow(() -> cashier.settleSession(session));
        }
    }

    private String settled() {
        try (var lost = hands.webhooks("lose")) {
            return PaidBooking.by(hands, SandboxHands.GOOD_CARD, OpenPractice.always(), 24 * 60)
                    .session();
        }
    }

    private long lookedAfter(String session) {
        return errands(session, " and state = 'DELIVERED'");
    }

    private long errands(String session, String which) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                                "select count(*) from outbox where kind = 'stripe-news' and order_key = :session"
                                        + which)
                        .setParameter("session", session)
                        .getSingleResult())
                .longValue());
    }

    private static ValidatableResponse send(String body, String signature) {
        var request = RestAssured.given().contentType("application/json; charset=utf-8");
        if (signature != null) {
            request.header("Stripe-Signature", signature);
        }
        return request.body(body).post("/api/webhooks/stripe").then();
    }

    private static String sign(String body, String secret, int seconds) {
        try {
            return Webhook.Signature.generateSignatureHeader(
                    body, secret, Instant.now().getEpochSecond() + seconds);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private long rows() {
        return count("select count(*) from stripe_event where id = :event");
    }

    private long errands() {
        return count(
                "select count(*) from outbox where kind = 'stripe-news' and order_key = concat('cs_test_', :event)");
    }

    private long count(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(sql)
                        .setParameter("event", event)
                        .getSingleResult())
                .longValue());
    }
}
