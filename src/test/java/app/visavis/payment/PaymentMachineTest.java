package app.visavis.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.visavis.payment.Checkout.Standing;
import app.visavis.shared.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every state of a payment × every event: the table beside {@code docs/flows/booking-and-payment.mmd}. */
class PaymentMachineTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Money PRICE = Money.of(4500, "EUR");
    private static final Money PART = Money.of(1500, "EUR");
    private static final String NO = "–";

    /** In the order of the columns below. */
    private static final Map<String, Consumer<Payment>> EVENTS = new LinkedHashMap<>();

    static {
        EVENTS.put("checkout open", payment -> hear(payment, Standing.OPEN));
        EVENTS.put("processing", payment -> hear(payment, Standing.PROCESSING));
        EVENTS.put("paid", payment -> hear(payment, Standing.PAID));
        EVENTS.put("failed", payment -> hear(payment, Standing.FAILED));
        EVENTS.put("expired", payment -> hear(payment, Standing.EXPIRED));
        EVENTS.put("try again verb", payment -> payment.tryAgain(NOW));
        EVENTS.put("expire verb", payment -> payment.expire(NOW));
        EVENTS.put("settle verb", payment -> payment.settle(checkout(Standing.PAID), NOW));
        EVENTS.put("give back a part", payment -> payment.refund(PART, NOW));
        EVENTS.put("part has left", payment -> payment.refunded(PART, NOW));
        EVENTS.put("refund failed", payment -> payment.refundFailed(NOW));
        EVENTS.put("refund came back", payment -> payment.refundReturned(PART, NOW));
        EVENTS.put("part settled otherwise", payment -> payment.settled(PART, NOW));
        EVENTS.put("no part stuck", payment -> payment.follow(false, NOW));
        EVENTS.put("a part stuck", payment -> payment.follow(true, NOW));
    }

    /** What each event makes of each state; {@code –} where the verb refuses to leave it. */
    private static final Map<PaymentState, String> TABLE = Map.of(
            PaymentState.OPEN,
            "OPEN, OPEN, PAID, FAILED, EXPIRED, OPEN, EXPIRED, PAID, OPEN, –, –, –, –, –, –",
            PaymentState.FAILED,
            "FAILED, FAILED, PAID, FAILED, FAILED, –, –, PAID, FAILED, –, –, –, –, –, –",
            PaymentState.EXPIRED,
            "EXPIRED, EXPIRED, PAID, EXPIRED, EXPIRED, –, –, PAID, EXPIRED, –, –, –, –, –, –",
            PaymentState.PAID,
            "PAID, PAID, PAID, PAID, PAID, –, –, –, REFUNDING, –, –, –, –, –, –",
            PaymentState.REFUNDING,
            "REFUNDING, REFUNDING, REFUNDING, REFUNDING, REFUNDING, –, –, –, REFUNDING, REFUNDED, REFUND_FAILED, –,"
                    + " REFUNDED, REFUNDING, REFUND_FAILED",
            PaymentState.REFUNDED,
            "REFUNDED, REFUNDED, REFUNDED, REFUNDED, REFUNDED, –, –, –, REFUNDING, –, –, REFUND_FAILED,"
                    + " –, REFUNDED, REFUNDED",
            PaymentState.REFUND_FAILED,
            "REFUND_FAILED, REFUND_FAILED, REFUND_FAILED, REFUND_FAILED, REFUND_FAILED, –, –, –, REFUND_FAILED,"
                    + " REFUNDED, REFUND_FAILED, –, REFUNDED, REFUNDING, REFUND_FAILED");

    @TestFactory
    Stream<DynamicTest> everyStateTimesEveryEvent() {
        assertEquals(PaymentState.values().length, TABLE.size());
        return Arrays.stream(PaymentState.values()).flatMap(state -> {
            var cells = TABLE.get(state).split(", ");
            var events = EVENTS.entrySet().toArray();
            assertEquals(events.length, cells.length, "cells of " + state);
            return Stream.iterate(0, n -> n < cells.length, n -> n + 1)
                    .map(n -> cell(state, (Map.Entry<?, ?>) events[n], cells[n]));
        });
    }

    /** Two parts go their own ways: one comes back from the bank while the other is still to leave. */
    @Test
    void aPartThatCameBackIsOwedUntilItLeavesAgain() {
        var payment = in(PaymentState.REFUNDED);
        var other = payment.refund(PRICE, NOW);
        assertEquals(Money.of(3_000, "EUR"), other);
        payment.refundReturned(PART, NOW);
        assertEquals(PaymentState.REFUND_FAILED, payment.state());
        payment.refunded(other, NOW);
        assertEquals(PaymentState.REFUND_FAILED, payment.state(), "the first part is still owed");
        payment.follow(false, NOW);
        assertEquals(PaymentState.REFUNDING, payment.state());
        payment.refunded(PART, NOW);
        assertEquals(PaymentState.REFUNDED, payment.state());
        assertEquals(PRICE, payment.money(Balance::refunded));
        assertEquals(Money.of(0, "EUR"), payment.refund(PRICE, NOW));
    }

    private static DynamicTest cell(PaymentState state, Map.Entry<?, ?> event, String expected) {
        return DynamicTest.dynamicTest(state + " × " + event.getKey() + " = " + expected, () -> {
            var payment = in(state);
            assertEquals(expected, after(payment, event.getValue()));
            if (expected.equals(NO)) {
                assertEquals(state, payment.state(), "a refused verb changes nothing");
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static String after(Payment payment, Object event) {
        try {
            ((Consumer<Payment>) event).accept(payment);
            return payment.state().name();
        } catch (IllegalStateException | IllegalArgumentException refused) {
            return NO;
        }
    }

    private static Payment in(PaymentState state) {
        var sale = new Sale(UUID.randomUUID(), UUID.randomUUID(), "Talk");
        var payment = new Payment(sale, UUID.randomUUID(), PRICE, NOW.plus(Duration.ofMinutes(15)), NOW);
        payment.keep(checkout(Standing.OPEN), NOW);
        switch (state) {
            case OPEN -> {}
            case FAILED -> hear(payment, Standing.FAILED);
            case EXPIRED -> hear(payment, Standing.EXPIRED);
            case PAID -> hear(payment, Standing.PAID);
            case REFUNDING -> refunding(payment);
            case REFUNDED -> {
                refunding(payment);
                payment.refunded(PART, NOW);
            }
            case REFUND_FAILED -> {
                refunding(payment);
                payment.refundFailed(NOW);
            }
        }
        assertEquals(state, payment.state());
        return payment;
    }

    private static void refunding(Payment payment) {
        hear(payment, Standing.PAID);
        payment.refund(PART, NOW);
    }

    private static void hear(Payment payment, Standing standing) {
        var checkout = checkout(standing);
        switch (CheckoutNews.of(checkout, payment, NOW)) {
            case MONEY -> payment.settle(checkout, NOW);
            case TRY_AGAIN -> payment.tryAgain(NOW);
            case END -> payment.end(checkout, NOW);
            case NONE -> {}
        }
    }

    private static Checkout checkout(Standing standing) {
        return new Checkout("cs_1", null, standing, PRICE, "pi_1", "https://pay");
    }
}
