package app.visavis.payment;

import app.visavis.shared.outbox.Delivery;
import app.visavis.shared.outbox.Parcel;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks after what Stripe has told: asks how the thing stands now and takes that over. */
@ApplicationScoped
class StripeNewsDelivery implements Delivery<StripeNews> {
    static final String KIND = "stripe-news";

    private final Cashier cashier;
    private final RefundClerk refunds;
    private final DisputeClerk disputes;

    StripeNewsDelivery(Cashier cashier, RefundClerk refunds, DisputeClerk disputes) {
        this.cashier = cashier;
        this.refunds = refunds;
        this.disputes = disputes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<StripeNews> payloadType() {
        return StripeNews.class;
    }

    /** A burst of news is looked after behind the answers that Stripe waits for, not beside them. */
    @Override
    public int atOnce() {
        return 2;
    }

    @Override
    public void deliver(Parcel<StripeNews> parcel) throws StripeAway, TooEarly {
        var news = parcel.payload();
        if (news.isOfCheckout()) {
            cashier.settleSession(news.objectId());
        } else if (news.isOfDispute()) {
            disputes.follow(news.objectId());
        } else if (news.intentId() != null && news.isOfFailedRefund()) {
            refunds.followFailure(news.intentId());
        } else if (news.intentId() != null) {
            refunds.follow(news.intentId());
        }
    }
}
