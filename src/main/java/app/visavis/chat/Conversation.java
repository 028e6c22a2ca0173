package app.visavis.chat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What one client and one practice say to each other. It is made in SQL, so that two bookings can open it at once. */
@Entity
class Conversation {
    @Id
    UUID id;

    UUID practiceId;
    UUID practitionerId;
    UUID clientId;

    /** The number of its messages, and the {@code seq} of the newest. */
    long lastSeq;

    /** Counts every change: messages and receipts. */
    long revision;

    Instant openedAt;

    protected Conversation() {}

    boolean isOf(UUID accountId) {
        return clientId.equals(accountId) || practitionerId.equals(accountId);
    }

    Set<UUID> people() {
        return Set.of(clientId, practitionerId);
    }

    UUID partnerOf(UUID accountId) {
        return clientId.equals(accountId) ? practitionerId : clientId;
    }

    /** Notes one more change; returns the new revision. */
    long change() {
        return ++revision;
    }
}
