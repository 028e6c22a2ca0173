package app.visavis.payment;

import app.visavis.shared.problem.Refusal;
import app.visavis.shared.problem.RefusalReason;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule of paying said no. */
public class PaymentRefused extends Refusal {
    private final transient @Nullable Instant heldUntil;

    PaymentRefused(Reason reason) {
        this(reason, null);
    }

    PaymentRefused(Reason reason, @Nullable Instant heldUntil) {
        super(reason, heldUntil == null ? null : "Your time is kept until " + heldUntil + ".");
        this.heldUntil = heldUntil;
    }

    @Override
    public Map<String, Object> particulars() {
        return heldUntil == null ? Map.of() : Map.of("heldUntil", heldUntil);
    }

    /** Why. */
    public enum Reason implements RefusalReason {
        NOT_YOURS_TO_PAY(403, "Only the client can pay for this booking."),
        HOLD_ENDED(409, "This time is not held for you any more."),
        ALREADY_PAID(409, "This booking is paid."),
        PAYMENT_OVER(409, "This payment has ended."),
        NO_PAYMENT(404, "Nobody has started to pay for this booking."),
        /** Unknown, not the caller's, or nothing was paid. */
        NO_RECEIPT(404, "There is no such receipt."),
        PERIOD_INVALID(422, "Ask for at most ten years, the first day first."),
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
