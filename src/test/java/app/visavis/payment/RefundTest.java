package app.visavis.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.shared.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefundTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    private final Refund refund = new Refund(UUID.randomUUID(), Money.of(4500, "EUR"), NOW);

    @Test
    void tellsOnceThatTheMoneyHasLeft() {
        assertTrue(refund.learn(new StripeRefund("re_1", RefundState.SUCCEEDED), NOW));
        assertFalse(refund.learn(new StripeRefund("re_1", RefundState.SUCCEEDED), NOW));
    }

    @Test
    void anOldAnswerThatComesLateChangesNothing() {
        refund.learn(new StripeRefund("re_1", RefundState.SUCCEEDED), NOW);
        refund.learn(new StripeRefund("re_1", RefundState.PENDING), NOW);
        assertEquals(RefundState.SUCCEEDED, refund.state());
    }

    @Test
    void waitsWhileStripeWorksOnIt() {
        assertFalse(refund.learn(new StripeRefund("re_1", RefundState.PENDING), NOW));
        assertFalse(refund.isOver());
        assertEquals("re_1", refund.stripeId());
    }
}
