package app.visavis.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.payment.Checkout.Standing;
import app.visavis.shared.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Instant DEADLINE = NOW.plus(Duration.ofMinutes(15));
    private static final Sale SALE = new Sale(UUID.randomUUID(), UUID.randomUUID(), "Talk");
    private static final Money PRICE = Money.of(4500, "EUR");

    private final Payment payment = new Payment(SALE, UUID.randomUUID(), PRICE, DEADLINE, NOW);

    @Test
    void isOverdueFromItsDeadlineOn() {
        assertFalse(payment.isOverdue(DEADLINE.minusMillis(1)));
        assertTrue(payment.isOverdue(DEADLINE));
    }

    @Test
    void keepsOneCheckoutAndNoOther() {
        assertTrue(payment.keep(checkout("cs_1", Standing.OPEN), NOW));
        assertTrue(payment.keep(checkout("cs_1", Standing.OPEN), NOW));
        assertFalse(payment.keep(checkout("cs_2", Standing.OPEN), NOW));
    }

    @Test
    void keepsNoCheckoutOnceItIsOver() {
        payment.expire(NOW);
        assertFalse(payment.keep(checkout("cs_1", Standing.OPEN), NOW));
    }

    @Test
    void isSettledOnce() {
        settle();
        assertEquals(PaymentState.PAID, payment.state());
        assertEquals(PRICE, payment.money(Balance::captured));
        assertThrows(IllegalStateException.class, this::settle);
    }

    @Test
    void takesMoneyThatComesAfterItWasGivenUp() {
        payment.keep(checkout("cs_1", Standing.OPEN), NOW);
        payment.expire(NOW);
        settle();
        assertEquals(PaymentState.PAID, payment.state());
    }

    @Test
    void learnsNothingFromTheCheckoutOfAnother() {
        payment.keep(checkout("cs_1", Standing.OPEN), NOW);
        assertEquals(CheckoutNews.NONE, CheckoutNews.of(checkout("cs_2", Standing.PAID), payment, NOW));
        assertEquals(CheckoutNews.END, CheckoutNews.of(checkout("cs_1", Standing.EXPIRED), payment, NOW));
        assertEquals(CheckoutNews.MONEY, CheckoutNews.of(checkout("cs_1", Standing.PAID), payment, NOW));
    }

    /** An invitation is kept for a day, a checkout at Stripe for half an hour. */
    @Test
    void outlivesACheckoutThatEndedByItself() {
        var invited = new Payment(SALE, UUID.randomUUID(), PRICE, NOW.plus(Duration.ofDays(1)), NOW);
        invited.keep(checkout("cs_1", Standing.OPEN), NOW);
        assertEquals(CheckoutNews.END, CheckoutNews.of(checkout("cs_1", Standing.EXPIRED), invited, NOW));

        var later = NOW.plus(Duration.ofMinutes(31));
        assertEquals(CheckoutNews.TRY_AGAIN, CheckoutNews.of(checkout("cs_1", Standing.EXPIRED), invited, later));
        invited.tryAgain(later);
        assertTrue(invited.isOpen());
        assertEquals(1, invited.attempt().number());
        assertTrue(invited.keep(checkout("cs_2", Standing.OPEN), later));
        assertEquals(
                CheckoutNews.END,
                CheckoutNews.of(checkout("cs_2", Standing.EXPIRED), invited, NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void tellsAWrongAmountAndAWrongCurrency() {
        assertTrue(payment.isRightAmount(checkout("cs_1", Standing.PAID)));
        assertFalse(payment.isRightAmount(worth(Money.of(4499, "EUR"))));
        assertFalse(payment.isRightAmount(worth(Money.of(4500, "USD"))));
    }

    @Test
    void givesNothingBackBeforeAnythingCame() {
        assertTrue(payment.refund(PRICE, NOW).isZero());
        assertEquals(PaymentState.OPEN, payment.state());
    }

    @Test
    void neverGivesBackMoreThanCame() {
        settle();
        assertEquals(Money.of(3000, "EUR"), payment.refund(Money.of(3000, "EUR"), NOW));
        assertEquals(Money.of(1500, "EUR"), payment.refund(PRICE, NOW));
        assertTrue(payment.refund(PRICE, NOW).isZero());
    }

    @Test
    void isRefundedWhenAllThatWasDecidedHasLeft() {
        settle();
        payment.refund(Money.of(3000, "EUR"), NOW);
        payment.refund(Money.of(1500, "EUR"), NOW);
        payment.refunded(Money.of(3000, "EUR"), NOW);
        assertEquals(PaymentState.REFUNDING, payment.state());
        payment.refunded(Money.of(1500, "EUR"), NOW);
        assertEquals(PaymentState.REFUNDED, payment.state());
    }

    @Test
    void doesNotExpireOrFailOnceItIsPaid() {
        settle();
        assertThrows(IllegalStateException.class, () -> payment.expire(NOW));
        assertThrows(IllegalStateException.class, () -> payment.end(checkout("cs_1", Standing.FAILED), NOW));
    }

    private void settle() {
        payment.settle(checkout("cs_1", Standing.PAID), NOW);
    }

    private static Checkout checkout(String session, Standing standing) {
        return new Checkout(session, null, standing, PRICE, "pi_1", "https://pay");
    }

    private static Checkout worth(Money amount) {
        return new Checkout("cs_1", null, Standing.PAID, amount, "pi_1", null);
    }
}
