package app.visavis.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the service says on the chat socket. */
@RegisterForReflection(ignoreNested = false)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MessageView.class, name = "message"),
    @JsonSubTypes.Type(value = ServerFrame.Sent.class, name = "sent"),
    @JsonSubTypes.Type(value = ServerFrame.Receipt.class, name = "receipt"),
    @JsonSubTypes.Type(value = ServerFrame.Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = ServerFrame.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = ServerFrame.Presence.class, name = "presence")
})
sealed interface ServerFrame
        permits MessageView,
                ServerFrame.Sent,
                ServerFrame.Receipt,
                ServerFrame.Resumed,
                ServerFrame.Typing,
                ServerFrame.Presence {

    /** The message is durable. */
    record Sent(String clientId, UUID conversationId, long seq, Instant at) implements ServerFrame {
        static Sent of(Message message) {
            return new Sent(message.clientId, message.conversationId, message.seq, message.sentAt);
        }
    }

    /** How far one of the two has got. */
    record Receipt(UUID conversationId, UUID accountId, long delivered, long read) implements ServerFrame {}

    /** All that was missed has been told. */
    record Resumed(List<Position> positions) implements ServerFrame {}

    /** The other one is writing. */
    record Typing(UUID conversationId, UUID accountId) implements ServerFrame {}

    /**
     * Whether the other one has a page open.
     *
     * @param state {@code online} or {@code offline}
     */
    record Presence(UUID accountId, String state) implements ServerFrame {}
}
