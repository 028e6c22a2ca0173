package app.visavis.account;

import app.visavis.account.AccountRefused.Reason;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns an address and a password into a session, as slowly for an unknown address as for a known one. */
@ApplicationScoped
class SignIn {
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final Sessions sessions;

    SignIn(Accounts accounts, PasswordHasher hasher, Sessions sessions) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.sessions = sessions;
    }

    OpenedSession with(String email, String password, SessionLength length) {
        var account = accounts.findByEmail(email);
        var proved = account.isPresent()
                ? hasher.matches(password, accounts.passwordHash(account.get().id()))
                : hasher.matchesNobody(password);
        if (!proved) {
            throw new AccountRefused(Reason.WRONG_CREDENTIALS);
        }
        return sessions.open(account.orElseThrow(), length);
    }
}
