package app.visavis.payment;

import app.visavis.shared.problem.Refusal;
import app.visavis.shared.problem.RefusalReason;
import org.jspecify.annotations.Nullable;

/** A rule of paying said no. */
public class PaymentRefused extends Refusal {
    PaymentRefused(Reason reason) {
        this(reason, null);
    }

    PaymentRefused(Reason reason, @Nullable String detail) {
        super(reason, detail);
    }

    /** Why. */
    public enum Reason implements RefusalReason {
        NOT_YOURS_TO_PAY(403, "Only the client can pay for this booking."),
        HOLD_ENDED(409, "This time is not held for you any more."),
        ALREADY_PAID(409, "This booking is paid."),
        PAYMENT_OVER(409, "This payment has ended."),
        NO_PAYMENT(404, "Nobody has started to pay for this booking."),
        PRICE_NOT_PAYABLE(409, "This price cannot be paid by card."),
        PAYMENT_UNAVAILABLE(503, "Payment is not possible now."),
        FORGED_WEBHOOK(400, "This is not signed by Stripe, or not now.");

        private final int status;
        private final String title;

        Reason(int status, String title) {
            this.status = status;
            this.title = title;
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public String title() {
            return title;
        }
    }
}
