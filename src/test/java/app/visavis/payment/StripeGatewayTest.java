package app.visavis.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.visavis.local.stripe.StripeSandbox;
import app.visavis.payment.Checkout.Standing;
import app.visavis.shared.money.Money;
import com.stripe.Stripe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StripeGatewayTest {
    private static final Money PRICE = Money.of(4500, "EUR");
    private static StripeSandbox sandbox;
    private static StripeGateway stripe;

    private final UUID payment = UUID.randomUUID();

    @BeforeAll
    static void startStripe() throws IOException {
        sandbox = StripeSandbox.start(0, URI.create("http://127.0.0.1:1/nobody"), "whsec_test");
        stripe = new StripeGateway(new TestConfig(URI.create(sandbox.apiBase()), List.of()));
    }

    @AfterAll
    static void stopStripe() {
        sandbox.close();
    }

    @Test
    void opensACheckoutForThePayment() throws StripeAway {
        var checkout = stripe.open(order(PRICE));
        assertEquals(Standing.OPEN, checkout.standing());
        assertEquals(payment, checkout.paymentId());
        assertEquals(PRICE, checkout.amount());
        assertNotNull(checkout.url());
    }

    @Test
    void theSameKeyOpensTheSameCheckout() throws StripeAway {
        var order = order(PRICE);
        assertEquals(stripe.open(order).sessionId(), stripe.open(order).sessionId());
    }

    @Test
    void aCurrencyWithoutCentsKeepsItsAmount() throws StripeAway {
        assertEquals(
                Money.of(5000, "JPY"), stripe.open(order(Money.of(5000, "JPY"))).amount());
    }

    @Test
    void expiringTwiceSaysExpiredTwice() throws StripeAway {
        var session = stripe.open(order(PRICE)).sessionId();
        assertEquals(Standing.EXPIRED, stripe.expire(session).standing());
        assertEquals(Standing.EXPIRED, stripe.expire(session).standing());
    }

    @Test
    void aPriceBelowStripesMinimumIsRefused() {
        assertThrows(PaymentRefused.class, () -> stripe.open(order(Money.of(1, "EUR"))));
    }

    @Test
    void aRefundOfNothingKnownHasFailed() throws StripeAway {
        var id = UUID.randomUUID();
        var said = stripe.refund(new RefundTask(id, id.toString(), "pi_unknown", PRICE, null, false));
        assertEquals(StripeRefund.refused("resource_missing"), said);
    }

    @Test
    void aStripeThatDoesNotAnswerIsAway() {
        var nobody = new StripeGateway(TestConfig.with());
        assertThrows(StripeAway.class, () -> nobody.find("cs_1"));
    }

    @Test
    void aStripeThatIsSilentIsAwayInTime() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var address = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            var gateway = new StripeGateway(new TestConfig(address, List.of()));
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> assertThrows(StripeAway.class, () -> gateway.find("cs_1")));
            assertEquals(2, callersAt(silent), "asked once, and once more");
        }
    }

    private static int callersAt(ServerSocket silent) throws IOException {
        silent.setSoTimeout(100);
        for (var callers = 0; ; callers++) {
            try {
                silent.accept().close();
            } catch (SocketTimeoutException nobodyElse) {
                return callers;
            }
        }
    }

    /** A new library speaks another version: then all that is read of Stripe must be looked at again. */
    @Test
    void speaksTheVersionThatTheLibraryFixes() {
        assertEquals(StripeGateway.API_VERSION, Stripe.API_VERSION);
    }

    @Test
    void asksForCardsOnlyInTheClientsLanguageWithAnEndAndTheBookingsName() {
        var order = order(PRICE);
        var asked = StripeWords.paramsOf(order).toMap();
        assertEquals(List.of("card"), asked.get("payment_method_types"));
        assertEquals("payment", asked.get("mode"));
        assertEquals("fr", asked.get("locale"));
        assertEquals("ada@example.com", asked.get("customer_email"));
        assertEquals(order.endsAt().getEpochSecond(), asked.get("expires_at"));
        assertEquals(order.bookingId().toString(), asked.get("client_reference_id"));
        var named = Map.of(
                "payment", payment.toString(), "booking", order.bookingId().toString());
        assertEquals(named, asked.get("metadata"));
        assertEquals(named, ((Map<?, ?>) asked.get("payment_intent_data")).get("metadata"));
    }

    private CheckoutOrder order(Money price) {
        return new CheckoutOrder(
                payment,
                UUID.randomUUID(),
                payment.toString(),
                price,
                "Conversation · Practice",
                "ada@example.com",
                Locale.FRENCH,
                Instant.now().plus(Duration.ofMinutes(31)),
                URI.create("http://localhost:8080/fr/bookings/1"));
    }
}
