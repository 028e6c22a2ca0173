package app.visavis.booking;

/** Which of a booking's two people came to its room, the lobby included. */
public record Presence(boolean client, boolean practitioner) {
    static final Presence NOBODY = new Presence(false, false);

    /** Whether one waited for the other in vain: then the practitioner is asked what came of it. */
    boolean isOneSided() {
        return client != practitioner;
    }
}
