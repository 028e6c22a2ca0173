package app.visavis.chat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as one of its two people sees it in a list.
 *
 * @param unread how many messages of the other one lie behind the read mark
 */
record ConversationView(
        UUID id,
        List<UUID> bookingIds,
        Correspondent with,
        @Nullable MessageView lastMessage,
        long unread,
        long lastSeq,
        long revision) {

    /** The other one. */
    record Correspondent(UUID id, String displayName) {}
}
