package app.visavis.payment;

import jakarta.enterprise.context.ApplicationScoped;

/** Asks Stripe how a dispute stands, and writes that down. */
@ApplicationScoped
class DisputeClerk {
    private final Disputes disputes;
    private final StripeGateway stripe;

    DisputeClerk(Disputes disputes, StripeGateway stripe) {
        this.disputes = disputes;
        this.stripe = stripe;
    }

    void follow(String disputeId) throws StripeAway, TooEarly {
        var said = stripe.findDispute(disputeId);
        if (!disputes.learn(said)) {
            throw new TooEarly("dispute " + disputeId);
        }
    }
}
