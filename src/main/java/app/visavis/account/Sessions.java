package app.visavis.account;

import app.visavis.account.AccountRefused.Reason;
import app.visavis.shared.identity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The sessions of accounts: prolonged by a chain of refresh tokens, ended once and for all. */
@ApplicationScoped
class Sessions {
    private static final String SUCCESSOR = "refresh-successor";

    private final AccountConfig config;
    private final Clock clock;
    private final Secrets secrets;
    private final TokenIssuer issuer;
    private final Accounts accounts;
    private final Event<AccountEvent> events;

    Sessions(
            AccountConfig config,
            Clock clock,
            Secrets secrets,
            TokenIssuer issuer,
            Accounts accounts,
            Event<AccountEvent> events) {
        this.config = config;
        this.clock = clock;
        this.secrets = secrets;
        this.issuer = issuer;
        this.accounts = accounts;
        this.events = events;
    }

    @Transactional
    OpenedSession open(AccountView account, SessionLength length) {
        var now = clock.instant();
        var remembered = length == SessionLength.REMEMBERED;
        var session = new AccountSession(
                account.id(), remembered, now, remembered ? config.rememberedLife() : config.sessionLife());
        session.persist();
        var token = secrets.random();
        new RefreshToken(Secrets.hash(token), session.id(), now).persist();
        return opened(session, account, token, now);
    }

    /**
     * Replaces a refresh token by its successor, which is derived from it: within a short grace the same successor is
     * given again, so a lost answer or a second tab harms nobody. Later reuse means that there is a copy, and ends the
     * session; that end is kept although the caller is refused.
     */
    @Transactional(dontRollbackOn = AccountRefused.class)
    OpenedSession refresh(String presented) {
        var now = clock.instant();
        var token =
                RefreshToken.lock(Secrets.hash(presented)).orElseThrow(() -> new AccountRefused(Reason.SESSION_OVER));
        var session = AccountSession.<AccountSession>findById(token.sessionId());
        if (token.isReplaced() && !token.isRepeatable(now, config.refreshGrace())) {
            replayed(session, now);
        }
        if (!session.livesAt(now)) {
            throw new AccountRefused(Reason.SESSION_OVER);
        }
        var successor = secrets.derive(SUCCESSOR, presented);
        if (!token.isReplaced()) {
            token.replace(now);
            new RefreshToken(Secrets.hash(successor), session.id(), now).persist();
        }
        return opened(session, accounts.require(session.accountId()), successor, now);
    }

    private void replayed(AccountSession session, Instant now) {
        if (session.livesAt(now)) {
            end(session, now);
            events.fire(new AccountEvent.TokenReplayed(accounts.require(session.accountId())));
        }
    }

    @Transactional
    void end(UUID sessionId) {
        AccountSession.<AccountSession>findByIdOptional(sessionId).ifPresent(session -> end(session, clock.instant()));
    }

    @Transactional
    void endAll(UUID accountId) {
        var now = clock.instant();
        AccountSession.aliveOf(accountId, now).forEach(session -> end(session, now));
    }

    @Transactional
    void endOthers(UUID accountId, UUID kept) {
        var now = clock.instant();
        AccountSession.aliveOf(accountId, now).stream()
                .filter(session -> !session.id().equals(kept))
                .forEach(session -> end(session, now));
    }

    private void end(AccountSession session, Instant now) {
        session.end(now);
        events.fire(new AccountEvent.SessionEnded(session.accountId(), session.id()));
    }

    @Transactional
    boolean isAlive(UUID sessionId) {
        return AccountSession.isAlive(sessionId, clock.instant());
    }

    /** Of the sessions that still live: when their accounts' roles last changed. */
    @Transactional
    Map<UUID, Instant> rolesOfAlive(Set<UUID> sessionIds) {
        return AccountSession.rolesOfAlive(sessionIds, clock.instant());
    }

    private OpenedSession opened(AccountSession session, AccountView account, String token, Instant now) {
        var access = issuer.access(account.id(), session.id(), account.roles(), now);
        var view = new SessionView(access.token(), access.expiresAt(), accounts.me(account));
        var life = session.isRemembered() ? Duration.between(now, session.expiresAt()) : null;
        return new OpenedSession(view, token, life);
    }
}
