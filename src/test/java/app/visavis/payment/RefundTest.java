package app.visavis.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.payment.Refund.News;
import app.visavis.shared.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    private final Refund refund = new Refund(UUID.randomUUID(), Money.of(4500, "EUR"), NOW);

    /** Every state of a refund × everything that Stripe may say of it. */
    @ParameterizedTest
    @CsvSource({
        "ASKED, PENDING, NONE, PENDING",
        "ASKED, SUCCEEDED, LEFT, SUCCEEDED",
        "ASKED, FAILED, FAILED, FAILED",
        "PENDING, PENDING, NONE, PENDING",
        "PENDING, SUCCEEDED, LEFT, SUCCEEDED",
        "PENDING, FAILED, FAILED, FAILED",
        "SUCCEEDED, PENDING, NONE, SUCCEEDED",
        "SUCCEEDED, SUCCEEDED, NONE, SUCCEEDED",
        "SUCCEEDED, FAILED, RETURNED, FAILED",
        "FAILED, PENDING, NONE, FAILED",
        "FAILED, SUCCEEDED, NONE, FAILED",
        "FAILED, FAILED, NONE, FAILED"
    })
    void whatStripeSaysCountsOnceInAnyOrder(RefundState state, RefundState said, News news, RefundState after) {
        if (state != RefundState.ASKED) {
            refund.learn(said(state), NOW);
        }
        assertEquals(news, refund.learn(said(said), NOW));
        assertEquals(after, refund.state());
    }

    @Test
    void theNewsOfAFormerAttemptIsNoNews() {
        refund.learn(said(RefundState.FAILED), NOW);
        refund.again(NOW);
        refund.learn(new StripeRefund("re_2", RefundState.PENDING, null), NOW);
        assertEquals(News.NONE, refund.learn(said(RefundState.FAILED), NOW));
        assertEquals(RefundState.PENDING, refund.state());
    }

    @Test
    void eachAttemptHasAKeyOfItsOwn() {
        var first = refund.key();
        refund.learn(said(RefundState.FAILED), NOW);
        assertEquals(first, refund.key());
        refund.again(NOW);
        assertEquals(first + "-1", refund.key());
        assertThrows(IllegalStateException.class, () -> refund.again(NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "re_1, expired_or_canceled_card, SENT_BACK",
        "re_1, charge_for_pending_refund_disputed, DISPUTED",
        ", charge_disputed, DISPUTED",
        ", refused, REFUSED"
    })
    void knowsWhoDidNotLetItGo(String stripeId, String failure, RefundTrouble trouble) {
        assertNull(refund.trouble());
        refund.learn(new StripeRefund(stripeId, RefundState.FAILED, failure), NOW);
        assertEquals(trouble, refund.trouble());
        refund.settle(SettledBy.OPERATOR, NOW);
        assertNull(refund.trouble(), "it is over");
    }

    /** Stripe would take a known key with another amount for a mistake. */
    @Test
    void whatRemainsOfARefundIsAskedUnderAnotherKey() {
        var whole = refund.key();
        refund.cut(Money.of(2000, "EUR"), NOW);
        assertEquals(Money.of(2500, "EUR"), refund.amount());
        assertNotEquals(whole, refund.key());
    }

    @Test
    void aKeyGrowsOldFromItsAttemptOn() {
        refund.learn(said(RefundState.FAILED), NOW);
        refund.again(NOW.plus(Duration.ofDays(2)));
        assertTrue(refund.isOlderThan(Duration.ofDays(1), NOW.plus(Duration.ofDays(4))));
        assertEquals(false, refund.isOlderThan(Duration.ofDays(1), NOW.plus(Duration.ofDays(2))));
    }

    private static StripeRefund said(RefundState state) {
        return new StripeRefund("re_1", state, state == RefundState.FAILED ? "declined" : null);
    }
}
