package app.visavis.payment;

import app.visavis.shared.outbox.Delivery;
import app.visavis.shared.outbox.Parcel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Ends a checkout at Stripe whose booking was called off; if it was paid meanwhile, the money goes back. */
@ApplicationScoped
class CheckoutEndDelivery implements Delivery<CheckoutEndDelivery.Errand> {
    static final String KIND = "checkout-end";

    private final Cashier cashier;

    CheckoutEndDelivery(Cashier cashier) {
        this.cashier = cashier;
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
        cashier.end(parcel.payload().paymentId());
    }

    /** What the outbox keeps. */
    @RegisterForReflection
    record Errand(UUID paymentId) {}
}
