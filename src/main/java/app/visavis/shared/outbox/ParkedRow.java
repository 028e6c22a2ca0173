package app.visavis.shared.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that could not be delivered. What it would have carried is not told, nor to whom: it may name people.
 *
 * @param position for paging; the newest has the highest
 * @param key whose order it stood in: a payment's id, or a name that only says that two rows have the same
 */
public record ParkedRow(
        long position,
        UUID id,
        String kind,
        String key,
        int attempts,
        Instant createdAt,
        Instant parkedAt,
        @Nullable String failure) {}
