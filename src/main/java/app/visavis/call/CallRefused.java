package app.visavis.call;

import app.visavis.shared.problem.Refusal;
import app.visavis.shared.problem.RefusalReason;

/** The room said no. */
class CallRefused extends Refusal {
    /** Why. */
    enum Reason implements RefusalReason {
        /** The booking was not confirmed, or was called off. */
        NO_CALL(409, "There is no call for this booking."),
        /** Somebody speaks who has not entered, was not admitted, or sits elsewhere by now. */
        NOT_INSIDE(409, "Please enter the call first."),
        /** There is nobody to admit or to decline. */
        NOBODY_WAITING(409, "Nobody is waiting."),
        /** Only the practitioner opens the door. */
        NOT_THE_HOST(403, "Only the practitioner can do this.");

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

    CallRefused(Reason reason) {
        super(reason, null);
    }
}
