package app.visavis.call;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One stay of one person, the lobby included: who waits in vain has been there too. */
@Entity
class Attendance {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID bookingId;
    UUID accountId;
    Instant arrivedAt;

    /** When the call began for them; null for who was in the lobby only. */
    @Nullable
    Instant admittedAt;

    /** Null while they are there. */
    @Nullable
    Instant leftAt;

    protected Attendance() {}

    Attendance(UUID bookingId, UUID accountId, Instant now) {
        this.bookingId = bookingId;
        this.accountId = accountId;
        this.arrivedAt = now;
    }

    void admit(Instant now) {
        admittedAt = admittedAt == null ? now : admittedAt;
    }

    void leave(Instant now) {
        leftAt = now;
    }
}
