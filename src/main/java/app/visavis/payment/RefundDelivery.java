package app.visavis.payment;

import app.visavis.shared.outbox.Delivery;
import app.visavis.shared.outbox.Parcel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives money back at Stripe. */
@ApplicationScoped
class RefundDelivery implements Delivery<RefundDelivery.Errand> {
    static final String KIND = "refund";

    private final RefundClerk clerk;

    RefundDelivery(RefundClerk clerk) {
        this.clerk = clerk;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Errand> payloadType() {
        return Errand.class;
    }

    @Override
    public void deliver(Parcel<Errand> parcel) throws StripeAway {
        clerk.carryOut(parcel.payload().refundId());
    }

    /** What the outbox keeps. */
    @RegisterForReflection
    record Errand(UUID refundId) {}
}
