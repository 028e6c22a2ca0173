package app.visavis.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The secret address of an account's bookings; another one has another id, and with it another secret. */
@Entity
@Table(name = "calendar_link")
class CalendarLink {
    @Id
    @Column(name = "account_id")
    UUID accountId;

    UUID id;

    @Column(name = "secret_hash")
    byte[] secretHash;

    @Column(name = "created_at")
    Instant createdAt;

    protected CalendarLink() {}

    CalendarLink(UUID accountId, UUID id, byte[] secretHash, Instant now) {
        this.accountId = accountId;
        this.id = id;
        this.secretHash = secretHash;
        this.createdAt = now;
    }
}
