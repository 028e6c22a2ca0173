package app.visavis.chat;

import java.util.Set;
import java.util.UUID;

/** What happened in a conversation; fired inside the transaction in which it happened. */
public sealed interface ChatEvent {
    UUID conversationId();

    /** The two people whom it concerns. */
    Set<UUID> people();

    /** Somebody wrote. */
    record Said(UUID conversationId, Set<UUID> people, UUID senderId) implements ChatEvent {}

    /** Somebody received or read. */
    record Followed(UUID conversationId, Set<UUID> people, UUID readerId) implements ChatEvent {}
}
