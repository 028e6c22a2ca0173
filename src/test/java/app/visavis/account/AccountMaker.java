package app.visavis.account;

import app.visavis.shared.identity.Role;
import app.visavis.testsupport.Person;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Makes accounts for tests without the mail and the hashing, which have tests of their own. */
@Unremovable
@ApplicationScoped
public class AccountMaker {
    public static final String PASSWORD = "seven quiet herons at dusk";

    private final Clock clock;
    private final Sessions sessions;
    private final Accounts accounts;
    private final String passwordHash;

    AccountMaker(Clock clock, Sessions sessions, Accounts accounts, PasswordHasher hasher) {
        this.clock = clock;
        this.sessions = sessions;
        this.accounts = accounts;
        this.passwordHash = hasher.hash(PASSWORD);
    }

    @Transactional
    public Person make(Role... roles) {
        var email = UUID.randomUUID() + "@example.org";
        var wanted = new NewAccount(email, PASSWORD, "Robin " + email.substring(0, 4), "Europe/Paris", "en");
        var account =
                new Account(new Registration(new byte[0], wanted, passwordHash, clock.instant()), clock.instant());
        for (var role : roles) {
            account.grant(role, clock.instant());
        }
        account.persist();
        return signIn(AccountView.of(account));
    }

    /** A further session of somebody, with the roles of now. */
    @Transactional
    public Person signInAgain(Person person) {
        return signIn(accounts.require(person.id()));
    }

    private Person signIn(AccountView account) {
        var opened = sessions.open(account, SessionLength.THIS_VISIT);
        return new Person(
                account.id(),
                account.email(),
                account.displayName(),
                opened.view().accessToken(),
                opened.refreshToken());
    }
}
