package app.visavis.shared.realtime;

/** Hears of one topic. It is called on a virtual thread, never twice at once, and may block. */
public interface Listener {
    /** Something may have happened: look it up. Several wakes may arrive as one, and one may be for nothing. */
    void woken();

    /** Something that is worth telling only now and is kept nowhere, such as that somebody types. */
    default void told(Object news) {}
}
