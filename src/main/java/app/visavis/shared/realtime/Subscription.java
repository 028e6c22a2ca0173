package app.visavis.shared.realtime;

/** A listener's place at a topic, until it is closed. */
public interface Subscription extends AutoCloseable {
    /** Wakes this listener alone. */
    void wake();

    @Override
    void close();
}
