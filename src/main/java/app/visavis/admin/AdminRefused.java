package app.visavis.admin;

import app.visavis.shared.problem.Refusal;
import app.visavis.shared.problem.RefusalReason;

/** A rule of operating said no. */
public class AdminRefused extends Refusal {
    AdminRefused(Reason reason) {
        super(reason, null);
    }

    /** Why. */
    public enum Reason implements RefusalReason {
        NO_SUCH_ROW(404, "There is nothing to deliver under this id."),
        NOT_PARKED(404, "There is nothing parked under this id.");

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
