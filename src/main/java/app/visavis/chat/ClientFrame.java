package app.visavis.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client says on the chat socket. */
@RegisterForReflection(ignoreNested = false)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClientFrame.Send.class, name = "send"),
    @JsonSubTypes.Type(value = ClientFrame.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = ClientFrame.Delivered.class, name = "delivered"),
    @JsonSubTypes.Type(value = ClientFrame.Read.class, name = "read"),
    @JsonSubTypes.Type(value = ClientFrame.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = ClientFrame.Renew.class, name = "renew")
})
sealed interface ClientFrame {
    int LONGEST_CLIENT_ID = 64;
    int LONGEST_BODY = 4_000;

    /** What an answer refers to; only {@code send} has one. */
    default @Nullable String clientId() {
        return null;
    }

    /**
     * Says something.
     *
     * @param clientId the sender's name for it, unique among their messages; no space at its ends, because the
     *     database does not tell those apart
     */
    record Send(
            @NotNull UUID conversationId,

            @NotBlank @Size(max = LONGEST_CLIENT_ID) @Pattern(regexp = "\\S(.*\\S)?")
            String clientId,

            @NotBlank @Size(max = LONGEST_BODY) String body)
            implements ClientFrame {}

    /** Asks for all that was missed. */
    record Resume(@NotNull @Size(max = 1_000) List<@NotNull @Valid Position> positions) implements ClientFrame {}

    record Delivered(
            @NotNull UUID conversationId, @PositiveOrZero long seq) implements ClientFrame {}

    record Read(
            @NotNull UUID conversationId, @PositiveOrZero long seq) implements ClientFrame {}

    record Typing(@NotNull UUID conversationId) implements ClientFrame {}

    /** Ties the socket to the session of a further ticket. */
    record Renew(@NotBlank String ticket) implements ClientFrame {}
}
