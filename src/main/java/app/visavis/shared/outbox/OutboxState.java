package app.visavis.shared.outbox;

/** Where an outbox row stands. */
public enum OutboxState {
    /** Not delivered yet: due, being delivered, or waiting for its next attempt. */
    WAITING,
    /** Done; the payload is wiped. */
    DELIVERED,
    /** Given up after too many attempts or at once; keeps its payload, no longer holds up its key. */
    PARKED
}
