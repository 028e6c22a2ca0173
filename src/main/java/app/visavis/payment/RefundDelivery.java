package app.visavis.payment;

import app.visavis.shared.outbox.Delivery;
import app.visavis.shared.outbox.Parcel;
import app.visavis.shared.outbox.Undeliverable;
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
        var task = clerk.task(parcel.payload().refundId());
        if (task.isEmpty()) {
            return;
        }
        var said = clerk.carryOut(task.get());
        if (said.isPresent() && said.get().state() == RefundState.FAILED) {
            throw new Undeliverable(why(said.get()));
        }
    }

    /** For the operator: Stripe's word says whether trying again can help. */
    static String why(StripeRefund failed) {
        return "Stripe could not give the money back: " + failed.failure();
    }

    /** What the outbox keeps. */
    @RegisterForReflection
    record Errand(UUID refundId) {}
}
