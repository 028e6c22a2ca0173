package app.visavis.chat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One message of a conversation, numbered by {@code seq} without gaps. */
@Entity
class Message {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID conversationId;
    long seq;
    UUID senderId;

    /** The sender's own name for it: saying it twice is saying it once. */
    String clientId;

    String body;

    /** The conversation's revision when it last changed. */
    long revision;

    Instant sentAt;

    @Nullable
    Instant editedAt;

    boolean deleted;

    protected Message() {}

    Message(Conversation conversation, UUID senderId, String clientId, String body, Instant now) {
        this.conversationId = conversation.id;
        this.seq = conversation.lastSeq;
        this.revision = conversation.revision;
        this.senderId = senderId;
        this.clientId = clientId;
        this.body = body;
        this.sentAt = now;
    }
}
