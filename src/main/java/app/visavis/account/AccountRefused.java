package app.visavis.account;

import app.visavis.shared.problem.Problem;
import app.visavis.shared.problem.Refusal;
import app.visavis.shared.problem.RefusalReason;
import java.util.List;

/** A rule about accounts, sessions or passwords said no. */
public class AccountRefused extends Refusal {
    enum Reason implements RefusalReason {
        WRONG_CREDENTIALS(401, "The e-mail address or the password is not right."),
        SESSION_OVER(401, "You have been signed out. Please sign in again."),
        WRONG_CODE(422, "This code is not right."),
        CODE_SPENT(409, "This code has run out. Please ask for a new one."),
        PASSWORD_TOO_WEAK(422, "This password is too easy to guess."),
        WRONG_PASSWORD(422, "The current password is not right."),
        FOREIGN_ORIGIN(403, "This request does not come from the application."),
        TOO_MANY_SIGN_INS(429, "Too many people are signing in right now. Please try again in a moment."),
        UNKNOWN_ACCOUNT(404, "There is no such account.");

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

    private final transient List<Problem.FieldError> errors;

    AccountRefused(Reason reason) {
        this(reason, List.of());
    }

    AccountRefused(Reason reason, List<Problem.FieldError> errors) {
        super(reason, null);
        this.errors = errors;
    }

    @Override
    public List<Problem.FieldError> errors() {
        return errors;
    }
}
