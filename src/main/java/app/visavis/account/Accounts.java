package app.visavis.account;

import app.visavis.account.AccountRefused.Reason;
import app.visavis.shared.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people who can sign in: who they are and what they may be. */
@ApplicationScoped
public class Accounts {
    private final Clock clock;
    private final Event<AccountEvent> events;
    private final Instance<PracticeOfAccount> practices;

    Accounts(Clock clock, Event<AccountEvent> events, Instance<PracticeOfAccount> practices) {
        this.clock = clock;
        this.events = events;
        this.practices = practices;
    }

    @Transactional
    public Optional<AccountView> find(UUID id) {
        return Account.<Account>findByIdOptional(id).map(AccountView::of);
    }

    /** Refuses an id that no account has. */
    @Transactional
    public AccountView require(UUID id) {
        return AccountView.of(entity(id));
    }

    /** Those of the ids that are accounts, in one statement. */
    @Transactional
    public Map<UUID, AccountView> findAll(Collection<UUID> ids) {
        return Account.<Account>list("id in ?1", ids).stream().collect(Collectors.toMap(Account::id, AccountView::of));
    }

    /** Makes the account one more thing; its open sockets are closed, so that they come back with the new role. */
    @Transactional
    public void grant(UUID id, Role role) {
        entity(id).grant(role, clock.instant());
    }

    @Transactional
    public Optional<AccountView> findByEmail(String email) {
        return Account.findByEmail(email).map(AccountView::of);
    }

    /** Everybody who has the role, the first one first. */
    @Transactional
    public List<AccountView> holding(Role role) {
        return Account.<Account>list("select a from Account a join a.roles r where r = ?1 order by a.id", role).stream()
                .map(AccountView::of)
                .toList();
    }

    MeView me(AccountView account) {
        return MeView.of(
                account,
                practices.stream()
                        .flatMap(known -> known.slugOf(account.id()).stream())
                        .findFirst()
                        .orElse(null));
    }

    /** Changes what is given and leaves what is null. */
    @Transactional
    AccountView describe(UUID id, @Nullable String displayName, @Nullable String zone, @Nullable String language) {
        var account = entity(id);
        account.describe(
                displayName == null ? account.displayName() : displayName.strip(),
                zone == null ? account.zone() : ZoneId.of(zone),
                language == null ? account.language() : language);
        return AccountView.of(account);
    }

    @Transactional
    void changePassword(UUID id, String passwordHash) {
        var account = entity(id);
        account.changePassword(passwordHash);
        events.fire(new AccountEvent.PasswordChanged(AccountView.of(account)));
    }

    @Transactional
    String passwordHash(UUID id) {
        return entity(id).passwordHash();
    }

    private static Account entity(UUID id) {
        return Account.<Account>findByIdOptional(id).orElseThrow(() -> new AccountRefused(Reason.UNKNOWN_ACCOUNT));
    }
}
