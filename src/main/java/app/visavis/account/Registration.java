package app.visavis.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** An attempt to become an account: it holds the password until the mailed code proves who owns the address. */
@Entity
class Registration extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private byte[] attemptHash;
    private String email;
    private String displayName;
    private String passwordHash;
    private String zone;
    private String language;
    private int tries;
    private Instant expiresAt;

    protected Registration() {}

    /** Locked, so that two guesses at once count as two. */
    static Optional<Registration> findByAttempt(byte[] attemptHash) {
        return find("attemptHash", attemptHash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Registration(byte[] attemptHash, NewAccount wanted, String passwordHash, Instant expiresAt) {
        this.attemptHash = attemptHash;
        this.email = Account.normalised(wanted.email());
        this.displayName = wanted.displayName().strip();
        this.passwordHash = passwordHash;
        this.zone = wanted.zone();
        this.language = wanted.language();
        this.expiresAt = expiresAt;
    }

    /** Counts this try; false once the attempt has run out of time or of tries. */
    boolean admitsTry(Instant now, int allowed) {
        return now.isBefore(expiresAt) && ++tries <= allowed;
    }

    String email() {
        return email;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    String zone() {
        return zone;
    }

    String language() {
        return language;
    }
}
