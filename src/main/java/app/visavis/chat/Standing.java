package app.visavis.chat;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** How a conversation stands for one of its two people; both are read at once. */
@RegisterForReflection
record Standing(
        UUID conversationId,
        long lastSeq,
        long conversationRevision,
        UUID accountId,
        long delivered,
        long read,
        long revision) {

    ServerFrame.Receipt receipt() {
        return new ServerFrame.Receipt(conversationId, accountId, delivered, read);
    }
}
