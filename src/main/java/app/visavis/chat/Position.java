package app.visavis.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much of a conversation a device has.
 *
 * @param after the {@code seq} of the last message it has without a gap before it; 0 for none
 * @param revision the newest change it knows; without it, all receipts are told again
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record Position(
        @NotNull UUID conversationId,
        @PositiveOrZero long after,
        @PositiveOrZero @Nullable Long revision) {

    long knownRevision() {
        return revision == null ? 0 : revision;
    }

    /** A page may claim to know more than there is; believing it would silence what comes. */
    Position atMost(long lastSeq, long lastRevision) {
        return new Position(conversationId, Math.min(after, lastSeq), Math.min(knownRevision(), lastRevision));
    }
}
