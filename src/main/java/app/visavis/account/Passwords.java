package app.visavis.account;

import app.visavis.account.AccountRefused.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checking, changing and resetting passwords; the slow hashing is done here, with no transaction open. */
@ApplicationScoped
class Passwords {
    private final PasswordResets resets;
    private final PasswordRule rule;
    private final PasswordHasher hasher;
    private final Accounts accounts;
    private final Sessions sessions;

    Passwords(PasswordResets resets, PasswordRule rule, PasswordHasher hasher, Accounts accounts, Sessions sessions) {
        this.resets = resets;
        this.rule = rule;
        this.hasher = hasher;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    PasswordCheckView check(String password, @Nullable String email, @Nullable String displayName) {
        return PasswordCheckView.of(password, rule.flaws(password, email, displayName));
    }

    /** Sets a new password and ends all sessions, once the attempt's mailed code is shown. */
    void reset(String attempt, String code, String password) {
        var account = resets.prove(attempt, code);
        rule.require(password, account.email(), account.displayName());
        resets.finish(attempt, hasher.hash(password));
    }

    /** Changes the password of somebody who knows the present one; the account's other sessions end. */
    void change(UUID accountId, UUID sessionId, String current, String password) {
        if (!hasher.matches(current, accounts.passwordHash(accountId))) {
            throw new AccountRefused(Reason.WRONG_PASSWORD);
        }
        var account = accounts.require(accountId);
        rule.require(password, account.email(), account.displayName());
        accounts.changePassword(accountId, hasher.hash(password));
        sessions.endOthers(accountId, sessionId);
    }
}
