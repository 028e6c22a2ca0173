package app.visavis.payment;

import app.visavis.shared.outbox.Undeliverable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Walks between our refunds and Stripe's, with never a transaction and a request open at once. */
@ApplicationScoped
class RefundClerk {
    private final Refunds refunds;
    private final StripeGateway stripe;

    RefundClerk(Refunds refunds, StripeGateway stripe) {
        this.refunds = refunds;
        this.stripe = stripe;
    }

    /** Asks for the money to be given back; the refund's id is the idempotency key, so repeating it is harmless. */
    void carryOut(UUID refundId) throws StripeAway {
        var task = refunds.task(refundId);
        if (task.isPresent() && carryOut(task.get()) == RefundState.FAILED) {
            throw new Undeliverable("Stripe could not give the money back");
        }
    }

    /** Asks how the refunds of an intent stand now. */
    void follow(String intentId) throws StripeAway {
        follow(refunds.pendingOf(intentId));
    }

    /** Asks about the refunds of which nothing was heard since then. */
    void followQuiet(Instant since) throws StripeAway {
        follow(refunds.pendingSince(since));
    }

    private void follow(List<RefundTask> tasks) throws StripeAway {
        for (var task : tasks) {
            carryOut(task);
        }
    }

    private RefundState carryOut(RefundTask task) throws StripeAway {
        var said = task.stripeId() == null
                ? stripe.refund(task.refundId(), task.intentId(), task.amount())
                : stripe.findRefund(task.stripeId());
        return refunds.learn(task.refundId(), said);
    }
}
