package app.visavis.shared.outbox;

import java.util.UUID;

/** A row in the hands of a relay: a copy, because it is delivered with no transaction open. */
record Claim(long position, UUID id, String kind, String key, String payload, int attempt) {
    static Claim of(OutboxRow row, int attempt) {
        var payload = row.payload() == null ? "null" : row.payload();
        return new Claim(row.position(), row.id(), row.kind(), row.key(), payload, attempt);
    }
}
