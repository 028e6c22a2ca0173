package app.visavis.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One sign-in on one browser, from its first token to its end. */
@Entity
class AccountSession extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID accountId;
    private boolean remembered;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant endedAt;

    protected AccountSession() {}

    static List<AccountSession> aliveOf(UUID accountId, Instant now) {
        return list("accountId = ?1 and endedAt is null and expiresAt > ?2", accountId, now);
    }

    static boolean isAlive(UUID id, Instant now) {
        return count("id = ?1 and endedAt is null and expiresAt > ?2", id, now) > 0;
    }

    /** Of the sessions that still live: when their accounts' roles last changed. */
    static Map<UUID, Instant> rolesOfAlive(Set<UUID> ids, Instant now) {
        return getEntityManager()
                .createQuery(
                        "select s.id, a.rolesChangedAt from AccountSession s, Account a where a.id = s.accountId"
                                + " and s.id in :ids and s.endedAt is null and s.expiresAt > :now",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("now", now)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
    }

    AccountSession(UUID accountId, boolean remembered, Instant now, Duration life) {
        this.accountId = accountId;
        this.remembered = remembered;
        this.createdAt = now;
        this.expiresAt = now.plus(life);
    }

    boolean livesAt(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    boolean isRemembered() {
        return remembered;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
