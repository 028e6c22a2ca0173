package app.visavis.shared.idempotency;

import app.visavis.shared.problem.Refusal;
import app.visavis.shared.problem.RefusalReason;

/** A repeated request cannot be answered. */
public class IdempotencyRefused extends Refusal {
    IdempotencyRefused(Reason reason) {
        super(reason, null);
    }

    /** Why. */
    public enum Reason implements RefusalReason {
        KEY_REUSED(422, "This Idempotency-Key was used for another request."),
        IN_FLIGHT(409, "The first request with this Idempotency-Key is still under way."),
        KEY_TOO_LONG(422, "An Idempotency-Key has at most 255 characters.");

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
