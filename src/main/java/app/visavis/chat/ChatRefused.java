package app.visavis.chat;

import app.visavis.shared.problem.Refusal;
import app.visavis.shared.problem.RefusalReason;

/** Chat said no. */
class ChatRefused extends Refusal {
    /** Why. */
    enum Reason implements RefusalReason {
        /** It does not exist, or is between other people. */
        CONVERSATION_NOT_FOUND(404, "There is no such conversation.");

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

    ChatRefused(Reason reason) {
        super(reason, null);
    }
}
