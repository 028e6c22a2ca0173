package app.visavis.account;

import app.visavis.account.AccountRefused.Reason;
import app.visavis.shared.identity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The attempts to set a new password by a mailed code. */
@ApplicationScoped
class PasswordResets {
    private static final String CODE = "password-reset-code";

    private final AccountConfig config;
    private final Clock clock;
    private final Secrets secrets;
    private final Sessions sessions;
    private final Event<AccountEvent> events;

    PasswordResets(AccountConfig config, Clock clock, Secrets secrets, Sessions sessions, Event<AccountEvent> events) {
        this.config = config;
        this.clock = clock;
        this.secrets = secrets;
        this.sessions = sessions;
        this.events = events;
    }

    /** Starts an attempt and returns its secret, whether or not the address has an account. */
    @Transactional
    String start(String email) {
        var attempt = secrets.random();
        var account = Account.findByEmail(email).map(AccountView::of);
        var expiry = clock.instant().plus(config.codeLife());
        new PasswordReset(Secrets.hash(attempt), account.map(AccountView::id).orElse(null), expiry).persist();
        account.ifPresent(
                known -> events.fire(new AccountEvent.ResetRequested(known, secrets.deriveDigits(CODE, attempt))));
        return attempt;
    }

    /** Whose attempt it is, once its code is shown. A refusal is kept too, since it counts the tries. */
    @Transactional(dontRollbackOn = AccountRefused.class)
    AccountView prove(String attempt, String code) {
        var now = clock.instant();
        var reset = PasswordReset.findByAttempt(Secrets.hash(attempt))
                .filter(found -> found.admitsTry(now, config.codeTries()))
                .orElseThrow(() -> new AccountRefused(Reason.CODE_SPENT));
        return reset.accountId()
                .filter(known -> Secrets.matches(secrets.deriveDigits(CODE, attempt), code))
                .map(id -> Account.<Account>findById(id))
                .map(AccountView::of)
                .orElseThrow(() -> new AccountRefused(Reason.WRONG_CODE));
    }

    /** Sets the password of a proved attempt, uses the attempt up and ends all sessions. */
    @Transactional
    void finish(String attempt, String passwordHash) {
        var reset = PasswordReset.findByAttempt(Secrets.hash(attempt))
                .orElseThrow(() -> new AccountRefused(Reason.CODE_SPENT));
        var account = reset.accountId()
                .map(id -> Account.<Account>findById(id))
                .orElseThrow(() -> new AccountRefused(Reason.CODE_SPENT));
        account.changePassword(passwordHash);
        reset.delete();
        sessions.endAll(account.id());
        events.fire(new AccountEvent.PasswordChanged(AccountView.of(account)));
    }
}
