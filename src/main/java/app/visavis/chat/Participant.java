package app.visavis.chat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** One of the two people of a conversation: how far they have got in it. */
@Entity
@IdClass(Participant.Key.class)
class Participant {
    @Id
    UUID conversationId;

    @Id
    UUID accountId;

    long deliveredSeq;
    long readSeq;

    /** The conversation's revision when one of the two last moved. */
    long revision;

    record Key(UUID conversationId, UUID accountId) {}

    protected Participant() {}

    /** Marks only rise, and what is read has been delivered; false when this is no news. */
    boolean move(long delivered, long read) {
        if (delivered <= deliveredSeq && read <= readSeq) {
            return false;
        }
        readSeq = Math.max(readSeq, read);
        deliveredSeq = Math.max(deliveredSeq, Math.max(delivered, readSeq));
        return true;
    }

    void movedAt(long conversationRevision) {
        revision = conversationRevision;
    }
}
