package app.visavis.shared.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param attempts how often it was tried, the present attempt included
 * @param dueAt while it waits: when it is tried next, or by when the present attempt must have ended
 * @param failure why the last attempt that failed did
 */
public record Fate(
        UUID id,
        OutboxState state,
        int attempts,
        Instant dueAt,
        @Nullable String failure) {}
