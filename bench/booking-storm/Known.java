import java.util.UUID;

/** A booking as the service has acknowledged it to the one worker that acts on it. */
final class Known {
    final UUID id;
    final Town.Practice practice;
    final Town.Person client;
    final boolean isFree;
    final boolean isInvitation;
    volatile String startsAt;

    /**
     * HELD may have lapsed since; OVER was told to be held no more; OPEN had no clear answer; LATE may have become anything
     * but a booking without money.
     */
    volatile State state;

    enum State {
        HELD,
        OVER,
        OPEN,
        CONFIRMED,
        CANCELLED,
        LATE
    }

    Known(UUID id, Town.Practice practice, Town.Person client, boolean isFree, boolean isInvitation, String startsAt, State state) {
        this.id = id;
        this.practice = practice;
        this.client = client;
        this.isFree = isFree;
        this.isInvitation = isInvitation;
        this.startsAt = startsAt;
        this.state = state;
    }
}
