package app.visavis.payment;

import app.visavis.payment.Checkout.Standing;
import java.time.Instant;

/** What there is to do for who hears of a checkout. */
enum CheckoutNews {
    NONE,
    MONEY,
    /** Nobody paid before Stripe ended it, and there is time left to try again. */
    TRY_AGAIN,
    /** No money came, and none will. */
    END;

    /** What it tells of its payment that is not known yet; hearing it again, or in another order, tells nothing. */
    static CheckoutNews of(Checkout checkout, Payment payment, Instant now) {
        if (!isOf(checkout, payment)) {
            return NONE;
        }
        return switch (checkout.standing()) {
            case PAID -> payment.awaitsMoney() ? MONEY : NONE;
            case EXPIRED -> payment.isOpen() ? outlives(payment, now) ? TRY_AGAIN : END : NONE;
            case FAILED -> payment.isOpen() ? END : NONE;
            case OPEN, PROCESSING -> NONE;
        };
    }

    /** An invitation's time is kept for longer than Stripe keeps a checkout open. */
    private static boolean outlives(Payment payment, Instant now) {
        return now.isBefore(payment.deadline()) && payment.attempt().isOver(now);
    }

    /** A checkout whose answer was never kept was shown to nobody; but if it was paid all the same, it counts. */
    private static boolean isOf(Checkout checkout, Payment payment) {
        return payment.attempt().sessionId() == null
                ? checkout.is(Standing.PAID) && payment.id().equals(checkout.paymentId())
                : payment.attempt().accepts(checkout);
    }
}
