package app.visavis.shared.outbox;

/**
 * Carries one kind of outbox row out of the process. It runs with no transaction open and may be handed the same parcel
 * again (a crash, a lost answer, a slow network), so it must be idempotent; {@link Parcel#id()} stays the same.
 *
 * @param <T> the payload, written as JSON; a record that names {@code @RegisterForReflection}
 */
public interface Delivery<T> {
    /** The name under which rows of this kind are added: lower-case words such as {@code refund}. */
    String kind();

    Class<T> payloadType();

    /** How many of this kind one server carries at once; by default as many as of all others together. */
    default int atOnce() {
        return Integer.MAX_VALUE;
    }

    /** Whatever it throws is tried again later, but {@link Undeliverable} parks the row at once. */
    void deliver(Parcel<T> parcel) throws Exception;
}
