package app.visavis.local.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sandbox, a receiver of its webhooks and the real SDK, anew for each test. */
abstract class SandboxTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final AtomicReference<Duration> forward = new AtomicReference<>(Duration.ZERO);
    Receiver receiver;
    StripeSandbox sandbox;
    StripeClient stripe;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
        sandbox = StripeSandbox.start(0, receiver.address(), Receiver.SECRET, null, new MovedClock());
        stripe = client("sk_test_anything");
    }

    @AfterEach
    void stop() {
        sandbox.close();
        receiver.close();
    }

    StripeClient client(String key) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(sandbox.apiBase())
                .setMaxNetworkRetries(0)
                .build();
    }

    void letPass(Duration time) {
        forward.updateAndGet(time::plus);
    }

    static SessionCreateParams.Builder consultation(long minor) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("http://localhost:8080/bookings/7?paid={CHECKOUT_SESSION_ID}")
                .setCancelUrl("http://localhost:8080/bookings/7?paying=abandoned")
                .setClientReferenceId("booking-7")
                .setCustomerEmail("ada@example.com")
                .putMetadata("payment", "42")
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putMetadata("payment", "42")
                        .setDescription("First consultation")
                        .build())
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                                .setCurrency("eur")
                                .setUnitAmount(minor)
                                .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                        .setName("First consultation <50 min>")
                                        .build())
                                .build())
                        .build());
    }

    Session open() throws StripeException {
        return stripe.v1().checkout().sessions().create(consultation(4500).build());
    }

    Session paid(String card) throws Exception {
        var session = open();
        pay(session.getId(), card);
        return stripe.v1().checkout().sessions().retrieve(session.getId());
    }

    HttpResponse<String> pay(String session, String card) throws Exception {
        return post("/sandbox/sessions/" + session + "/pay", "application/json", "{\"card\": \"" + card + "\"}");
    }

    void webhooks(String mode) throws Exception {
        post("/sandbox/webhooks", "application/json", "{\"mode\": \"" + mode + "\"}");
    }

    HttpResponse<String> post(String path, String type, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(sandbox.apiBase() + path))
                        .header("Content-Type", type)
                        .header("Authorization", "Bearer sk_test_anything")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String authorization) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(sandbox.apiBase() + path))
                        .header("Authorization", authorization)
                        .build(),
                BodyHandlers.ofString());
    }

    private final class MovedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(forward.get());
        }
    }
}
