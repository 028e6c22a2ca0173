package app.visavis.account;

import app.visavis.account.AccountRefused.Reason;
import app.visavis.shared.identity.Role;
import app.visavis.shared.identity.Secrets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** How a stranger becomes an account: a password and a mailed code, neither of which is enough alone. */
@ApplicationScoped
class Registrations {
    private static final String CODE = "registration-code";

    private final AccountConfig config;
    private final Clock clock;
    private final Secrets secrets;
    private final PasswordRule rule;
    private final PasswordHasher hasher;
    private final Event<AccountEvent> events;

    Registrations(
            AccountConfig config,
            Clock clock,
            Secrets secrets,
            PasswordRule rule,
            PasswordHasher hasher,
            Event<AccountEvent> events) {
        this.config = config;
        this.clock = clock;
        this.secrets = secrets;
        this.rule = rule;
        this.hasher = hasher;
        this.events = events;
    }

    /**
     * Starts an attempt and returns its secret. For an address that has an account all is the same to the caller (the
     * hashing, the rows, the answer), but the mail goes to its owner and has no code.
     */
    String start(NewAccount wanted) {
        rule.require(wanted.password(), wanted.email(), wanted.displayName());
        var hash = hasher.hash(wanted.password());
        var attempt = secrets.random();
        QuarkusTransaction.joiningExisting().run(() -> keep(attempt, wanted, hash));
        return attempt;
    }

    private void keep(String attempt, NewAccount wanted, String passwordHash) {
        var registration = new Registration(
                Secrets.hash(attempt), wanted, passwordHash, clock.instant().plus(config.codeLife()));
        registration.persist();
        var known = Account.findByEmail(wanted.email()).map(AccountView::of);
        events.fire(known.<AccountEvent>map(AccountEvent.RegisteredAgain::new)
                .orElseGet(() -> new AccountEvent.CodeRequested(
                        registration.email(),
                        registration.displayName(),
                        registration.zone(),
                        registration.language(),
                        secrets.deriveDigits(CODE, attempt))));
    }

    /** Makes the account, once the code of the attempt is shown. A refusal is kept too, since it counts the tries. */
    @Transactional(dontRollbackOn = AccountRefused.class)
    AccountView prove(String attempt, String code) {
        var now = clock.instant();
        var registration = Registration.findByAttempt(Secrets.hash(attempt))
                .filter(found -> found.admitsTry(now, config.codeTries()))
                .orElseThrow(() -> new AccountRefused(Reason.CODE_SPENT));
        var taken = Account.findByEmail(registration.email()).isPresent();
        if (!Secrets.matches(secrets.deriveDigits(CODE, attempt), code) || taken) {
            throw new AccountRefused(Reason.WRONG_CODE);
        }
        return become(registration, now);
    }

    private AccountView become(Registration registration, Instant now) {
        var account = new Account(registration, now);
        if (config.operatorEmail()
                .map(Account::normalised)
                .filter(account.email()::equals)
                .isPresent()) {
            account.grant(Role.OPERATOR, now);
        }
        account.persist();
        registration.delete();
        var view = AccountView.of(account);
        events.fire(new AccountEvent.Registered(view));
        return view;
    }
}
