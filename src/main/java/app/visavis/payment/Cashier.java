package app.visavis.payment;

import app.visavis.payment.PaymentRefused.Reason;
import app.visavis.shared.database.DeadlockRetry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Walks between our transactions and Stripe, with never both open at once. */
@ApplicationScoped
class Cashier {
    private static final Logger LOG = Logger.getLogger(Cashier.class);
    private static final int TRIES = 4;

    private final Checkouts checkouts;
    private final Payments payments;
    private final StripeGateway stripe;

    Cashier(Checkouts checkouts, Payments payments, StripeGateway stripe) {
        this.checkouts = checkouts;
        this.payments = payments;
        this.stripe = stripe;
    }

    /** Where the browser goes to pay; the same place however often it is asked. */
    String pay(UUID bookingId, UUID callerId) {
        return switch (DeadlockRetry.insist(() -> checkouts.begin(bookingId, callerId))) {
            case Opening.Ready ready -> ready.url();
            case Opening.Doubtful doubtful -> payAnew(doubtful, bookingId, callerId);
            case Opening.Needed needed -> open(needed);
        };
    }

    /** Once Stripe has said that nobody paid the checkout before it ended, there is another. */
    private String payAnew(Opening.Doubtful doubtful, UUID bookingId, UUID callerId) {
        comeBack(bookingId, callerId);
        return switch (DeadlockRetry.insist(() -> checkouts.begin(bookingId, callerId))) {
            case Opening.Ready ready -> ready.url();
            case Opening.Needed needed -> open(needed);
            // Stripe is away, or its clock is behind ours: the page there says how it is.
            case Opening.Doubtful _ -> doubtful.url();
        };
    }

    /** The client does not want to pay any more; too late if it has been paid. */
    void giveUp(UUID bookingId, UUID callerId) {
        var paymentId = payments.requireOf(bookingId, callerId);
        try {
            end(paymentId);
        } catch (StripeAway away) {
            LOG.warnf(away, "The checkout of payment %s could not be ended", paymentId);
            throw new PaymentRefused(Reason.PAYMENT_UNAVAILABLE);
        }
        if (!payments.isWithoutMoney(paymentId)) {
            throw new PaymentRefused(Reason.ALREADY_PAID);
        }
    }

    /** The client is back from Stripe; when Stripe is away, the booking's page simply waits a little longer. */
    void comeBack(UUID bookingId, UUID callerId) {
        var paymentId = payments.requireOf(bookingId, callerId);
        try {
            settle(paymentId);
        } catch (StripeAway away) {
            LOG.warnf(away, "Stripe was not to be asked about payment %s", paymentId);
        }
    }

    /** Asks Stripe how the payment stands, and ends it there when its time is over. */
    void settle(UUID paymentId) throws StripeAway {
        var pending = payments.pending(paymentId);
        if (pending.isPresent()) {
            settle(pending.get());
        }
    }

    /** Ends the payment at Stripe unless it has been paid, and frees the booking's time once Stripe says so. */
    void end(UUID paymentId) throws StripeAway {
        var pending = payments.pending(paymentId);
        if (pending.isPresent()) {
            end(pending.get());
        }
    }

    /**
     * Takes over how a session stands; one without a payment of ours is another program's at the same account. Other news of
     * it may have been looked after meanwhile, and then there is nothing that Stripe could add.
     */
    void settleSession(String sessionId) throws StripeAway {
        if (payments.isSettledBy(sessionId)) {
            return;
        }
        var checkout = stripe.find(sessionId);
        if (checkout.paymentId() != null) {
            learn(checkout.paymentId(), checkout);
        }
    }

    /** Two may hear the same news at once; the second then finds it known. */
    void learn(UUID paymentId, Checkout checkout) {
        for (int tries = 1; ; tries++) {
            try {
                payments.learn(paymentId, checkout);
                return;
            } catch (PersistenceException raced) {
                if (tries == TRIES) {
                    throw raced;
                }
            }
        }
    }

    private String open(Opening.Needed needed) {
        try {
            var checkout = stripe.open(needed.order());
            if (!checkouts.keep(needed.order().paymentId(), checkout)) {
                stripe.expire(checkout.sessionId());
                throw new PaymentRefused(Reason.PAYMENT_OVER);
            }
            return Objects.requireNonNull(checkout.url());
        } catch (StripeAway away) {
            LOG.warnf(away, "No checkout for payment %s", needed.order().paymentId());
            throw new PaymentRefused(Reason.PAYMENT_UNAVAILABLE, needed.keptUntil());
        }
    }

    private void settle(PendingPayment pending) throws StripeAway {
        if (pending.isOverdue()) {
            end(pending);
        } else if (pending.sessionId() != null) {
            learn(pending.id(), stripe.find(pending.sessionId()));
        }
    }

    private void end(PendingPayment pending) throws StripeAway {
        if (pending.sessionId() != null) {
            learn(pending.id(), stripe.expire(pending.sessionId()));
        }
        // Where no checkout was shown to anybody, or the last one had ended by itself, nothing is left to be paid.
        payments.abandon(pending.id());
    }
}
