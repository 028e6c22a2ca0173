package app.visavis.shared.outbox;

/** News of the outbox. */
sealed interface OutboxEvent {
    /** A row was added; once its transaction has committed, the relay is woken. */
    record Added(String kind) implements OutboxEvent {}
}
