package app.visavis.shared.page;

import app.visavis.shared.problem.Refusal;
import app.visavis.shared.problem.RefusalReason;

/** A page of a list was asked for that cannot be. */
public class PageRefused extends Refusal {
    /** Why. */
    public enum Reason implements RefusalReason {
        LIMIT_INVALID(422, "A page has 1 to 100 items: ask for a whole number of them."),
        /** The place in the list after or before which the page lies cannot be read. */
        PLACE_INVALID(422, "This place in the list cannot be read.");

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

    public PageRefused(Reason reason) {
        super(reason, null);
    }
}
