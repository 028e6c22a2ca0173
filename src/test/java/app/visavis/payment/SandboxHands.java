package app.visavis.payment;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What a client's hands do on Stripe's pages, and what a network does to its webhooks. */
@ApplicationScoped
class SandboxHands {
    static final String GOOD_CARD = "4242424242424242";
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
