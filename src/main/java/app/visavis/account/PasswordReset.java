package app.visavis.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** An attempt to set a new password by a mailed code. */
@Entity
class PasswordReset extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private byte[] attemptHash;
    private @Nullable UUID accountId;
    private int tries;
    private Instant expiresAt;

    protected PasswordReset() {}

    /** Locked, so that two guesses at once count as two. */
    static Optional<PasswordReset> findByAttempt(byte[] attemptHash) {
        return find("attemptHash", attemptHash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    PasswordReset(byte[] attemptHash, @Nullable UUID accountId, Instant expiresAt) {
        this.attemptHash = attemptHash;
        this.accountId = accountId;
        this.expiresAt = expiresAt;
    }

    /** Counts this try; false once the attempt has run out of time or of tries. */
    boolean admitsTry(Instant now, int allowed) {
        return now.isBefore(expiresAt) && ++tries <= allowed;
    }

    /** Empty for an address that nobody has. */
    Optional<UUID> accountId() {
        return Optional.ofNullable(accountId);
    }
}
