package app.visavis.chat;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as its two people see it, in a page and as a frame alike. */
@RegisterForReflection
record MessageView(
        UUID conversationId,
        long seq,
        UUID id,
        UUID senderId,
        String clientId,
        String body,
        List<String> attachments,
        Instant at,
        @Nullable Instant editedAt,
        boolean deleted)
        implements ServerFrame {

    static MessageView of(Message message) {
        return new MessageView(
                message.conversationId,
                message.seq,
                message.id,
                message.senderId,
                message.clientId,
                message.body,
                List.of(),
                message.sentAt,
                message.editedAt,
                message.deleted);
    }
}
