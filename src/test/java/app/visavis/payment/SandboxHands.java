package app.visavis.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.visavis.testsupport.Person;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client's hands do on Stripe's pages, and what a network does to its webhooks. */
@ApplicationScoped
class SandboxHands {
    static final String GOOD_CARD = "4242424242424242";
    static final String REFUND_FAILS_CARD = "4000000000005126";
    static final String REFUND_WAITS_CARD = "4000000000007726";
    static final String DECLINED_CARD = "4000000000009995";

    private final String stripe;

    SandboxHands(PaymentConfig config) {
        this.stripe = config.apiBase().toString();
    }

    /** Returns the status: 200 when the card paid, 402 when it was declined. */
    int pay(String sessionId, String card) {
        return post("/sandbox/sessions/" + sessionId + "/pay", Map.of("card", card));
    }

    /** How webhooks fare until the returned handle is closed: deliver, hold, lose or twice. */
    Webhooks webhooks(String mode) {
        post("/sandbox/webhooks", Map.of("mode", mode));
        return () -> post("/sandbox/webhooks", Map.of("mode", "deliver"));
    }

    /** The client complains at the bank; returns the dispute's id. */
    String dispute(String sessionId) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "product_not_received"))
                .post(stripe + "/sandbox/sessions/" + sessionId + "/dispute")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    /** The bank only asks so far; returns the inquiry's id. */
    String inquire(String sessionId) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "product_not_received"))
                .post(stripe + "/sandbox/sessions/" + sessionId + "/inquiry")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    /** The client insists, so that the inquiry becomes a dispute. */
    void escalate(String inquiry) {
        post("/sandbox/disputes/" + inquiry + "/escalate", Map.of());
    }

    /** Evidence is handed in at Stripe. */
    void answer(String dispute) {
        post("/sandbox/disputes/" + dispute + "/answer", Map.of());
    }

    /** The same, where there may be nothing to complain of. */
    void tryToDispute(String sessionId) {
        post("/sandbox/sessions/" + sessionId + "/dispute", Map.of("reason", "product_not_received"));
    }

    /** The bank decides: won or lost. */
    void decide(String dispute, String status) {
        post("/sandbox/disputes/" + dispute + "/close", Map.of("status", status));
    }

    /** Stripe has a bad day until the returned handle is closed: down, limited, silent or lost_answers. */
    Webhooks outage(String kind) {
        post("/sandbox/outage", Map.of("kind", kind));
        return () -> post("/sandbox/outage", Map.of("kind", "none"));
    }

    /** A person gives back in Stripe's own pages what was paid in a session. */
    void refundByHand(String sessionId, long minor) {
        askToRefund(sessionId, minor).then().statusCode(200);
    }

    /** The same, where there may be nothing to give back. */
    void tryToRefundByHand(String sessionId, long minor) {
        if (intentOf(sessionId) != null) {
            askToRefund(sessionId, minor);
        }
    }

    private Response askToRefund(String sessionId, long minor) {
        return asStripesOwner()
                .formParam("payment_intent", intentOf(sessionId))
                .formParam("amount", minor)
                .post(stripe + "/v1/refunds");
    }

    /** Stripe ends a session that nobody has paid. */
    void expire(String sessionId) {
        asStripesOwner()
                .post(stripe + "/v1/checkout/sessions/" + sessionId + "/expire")
                .then()
                .statusCode(200);
    }

    /** The bank sends back the newest refund of what was paid in a session. */
    void failRefund(String sessionId) {
        String refund = get("/v1/refunds?payment_intent=" + intentOf(sessionId)).path("data[0].id");
        assertEquals(200, post("/sandbox/refunds/" + refund + "/fail", Map.of("reason", "expired_or_canceled_card")));
    }

    /** How the only refund of what was paid in a session stands. */
    String refundStatusOf(String sessionId) {
        return get("/v1/refunds?payment_intent=" + intentOf(sessionId)).path("data[0].status");
    }

    private static RequestSpecification asStripesOwner() {
        return RestAssured.given().contentType(ContentType.URLENC).header("Authorization", "Bearer sk_test_hands");
    }

    /** How many refunds Stripe has made of what was paid in a session. */
    int refundsOf(String sessionId) {
        return get("/v1/refunds?payment_intent=" + intentOf(sessionId))
                .<List<?>>path("data")
                .size();
    }

    /** Null while nobody has paid. */
    @Nullable
    String intentOf(String sessionId) {
        return get("/v1/checkout/sessions/" + sessionId).path("payment_intent");
    }

    private ExtractableResponse<Response> get(String path) {
        return RestAssured.given()
                .header("Authorization", "Bearer sk_test_hands")
                .get(stripe + path)
                .then()
                .statusCode(200)
                .extract();
    }

    /** The client wants to pay; returns the session of the checkout that is shown. */
    static String checkout(Person client, UUID booking) {
        return sessionOf(client.given()
                .post("/api/bookings/" + booking + "/payment")
                .then()
                .statusCode(201)
                .extract()
                .path("checkoutUrl"));
    }

    static String sessionOf(String checkoutUrl) {
        return checkoutUrl.substring(checkoutUrl.lastIndexOf('/') + 1);
    }

    private int post(String path, Object body) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(body)
                .post(stripe + path)
                .statusCode();
    }

    /** Back to normal when closed. */
    interface Webhooks extends AutoCloseable {
        @Override
        void close();
    }
}
