package app.visavis.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One link in a session's chain of refresh tokens; only the hash is kept. */
@Entity
class RefreshToken extends PanacheEntityBase {
    @Id
    private byte[] tokenHash;

    private UUID sessionId;
    private Instant issuedAt;
    private @Nullable Instant replacedAt;

    protected RefreshToken() {}

    /** Locked, so that two tabs with the same token take their turns. */
    static Optional<RefreshToken> lock(byte[] tokenHash) {
        return find("tokenHash", tokenHash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    RefreshToken(byte[] tokenHash, UUID sessionId, Instant now) {
        this.tokenHash = tokenHash;
        this.sessionId = sessionId;
        this.issuedAt = now;
    }

    boolean isReplaced() {
        return replacedAt != null;
    }

    /** Whether it was replaced so lately that the answer may have been lost, or another tab asked at the same time. */
    boolean isRepeatable(Instant now, Duration grace) {
        return replacedAt != null && now.isBefore(replacedAt.plus(grace));
    }

    void replace(Instant now) {
        if (replacedAt != null) {
            throw new IllegalStateException("A refresh token is replaced once");
        }
        replacedAt = now;
    }

    UUID sessionId() {
        return sessionId;
    }
}
