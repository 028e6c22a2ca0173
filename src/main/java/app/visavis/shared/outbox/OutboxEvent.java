package app.visavis.shared.outbox;

/** News of the outbox. */
public sealed interface OutboxEvent {
    /** A row was added; once its transaction has committed, the relay is woken. */
    record Added(String kind) implements OutboxEvent {}

    /**
     * A person has seen to a parked row in another way; fired inside the transaction that closes it.
     *
     * @param payload as JSON
     */
    record Dismissed(String kind, String payload) implements OutboxEvent {}
}
