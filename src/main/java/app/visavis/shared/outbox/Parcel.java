package app.visavis.shared.outbox;

import java.util.UUID;

/**
 * What a {@link Delivery} is handed.
 *
 * @param id the same at every attempt: good for a Message-ID or an idempotency key
 * @param key the one whose order is kept, as given to {@link Outbox#add}
 */
public record Parcel<T>(UUID id, String key, T payload) {}
