package app.visavis.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Walks between our refunds and Stripe's, with never a transaction and a request open at once. */
@ApplicationScoped
class RefundClerk {
    private static final Logger LOG = Logger.getLogger(RefundClerk.class);

    private final Refunds refunds;
    private final RefundsByHand byHand;
    private final Payments payments;
    private final StripeGateway stripe;

    RefundClerk(Refunds refunds, RefundsByHand byHand, Payments payments, StripeGateway stripe) {
        this.refunds = refunds;
        this.byHand = byHand;
        this.payments = payments;
        this.stripe = stripe;
    }

    /**
     * Asks for the money to be given back; the refund's key makes repeating it harmless.
     *
     * @return what Stripe says; empty when all of it was given back in another way
     */
    Optional<StripeRefund> carryOut(RefundTask task) throws StripeAway {
        var said = ask(task);
        if (said.isRefused()) {
            // What others gave back may be why: more than is left, or nothing is left at all.
            byHand.adopt(task.intentId(), stripe.refundsOf(task.intentId()));
            var rest = refunds.restOf(task);
            if (rest.isEmpty()) {
                return Optional.empty();
            }
            if (rest.get().isAnotherThan(task)) {
                return carryOut(rest.get());
            }
        }
        return refunds.learn(task.refundId(), said);
    }

    Optional<RefundTask> task(UUID refundId) {
        return refunds.task(refundId);
    }

    /** Asks how the refunds of an intent stand now, and takes over those that were made by hand. */
    void follow(String intentId) throws StripeAway, TooEarly {
        follow(refunds.openOf(intentId));
        if (!byHand.adopt(intentId, stripe.refundsOf(intentId)) && isAwaited(intentId)) {
            throw new TooEarly("a refund of " + intentId + ", whose money has not been heard of");
        }
    }

    private boolean isAwaited(String intentId) throws StripeAway {
        return stripe.paymentOf(intentId).flatMap(payments::pending).isPresent();
    }

    /** The same on the news that one has failed, which may come before we have written down that it was made. */
    void followFailure(String intentId) throws StripeAway, TooEarly {
        if (refunds.isBeingAsked(intentId)) {
            throw new TooEarly("a refund of " + intentId);
        }
        follow(intentId);
    }

    /** Asks about the refunds of which nothing was heard since then. */
    void followQuiet(Instant since) throws StripeAway {
        follow(refunds.pendingSince(since));
    }

    private void follow(List<RefundTask> tasks) throws StripeAway {
        for (var task : tasks) {
            try {
                refunds.hear(task.refundId(), ask(task));
            } catch (StripeAway.AboutThis odd) {
                // The others must not wait behind one that Stripe does not know.
                LOG.warnf("Stripe refused to tell about refund %s: %s", task.refundId(), odd.getCause());
            }
        }
    }

    private StripeRefund ask(RefundTask task) throws StripeAway {
        return task.stripeId() == null ? stripe.refund(task) : stripe.findRefund(task.stripeId());
    }
}
