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
    private final StripeGateway stripe;

    RefundClerk(Refunds refunds, StripeGateway stripe) {
        this.refunds = refunds;
        this.stripe = stripe;
    }

    /** Asks for the money to be given back; the refund's key makes repeating it harmless. */
    StripeRefund carryOut(RefundTask task) throws StripeAway {
        return refunds.learn(task.refundId(), ask(task));
    }

    Optional<RefundTask> task(UUID refundId) {
        return refunds.task(refundId);
    }

    /** Asks how the refunds of an intent stand now. */
    void follow(String intentId) throws StripeAway {
        follow(refunds.openOf(intentId));
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
