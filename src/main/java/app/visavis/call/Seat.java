package app.visavis.call;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One of a room's two seats. */
@Embeddable
class Seat {
    /** Where the one who has this seat is. */
    enum Presence {
        /** Not here. */
        AWAY,
        /** In the lobby. */
        WAITING,
        /** In the call. */
        INSIDE
    }

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Presence presence = Presence.AWAY;

    /** Whether they need not wait: the practitioner always, a client once admitted, until they leave. */
    boolean admitted;

    /** The page load that sits here, or last did. */
    @Nullable
    String nonce;

    /** The socket that speaks for the page. */
    @Nullable
    UUID entry;

    /** The last signal that is known to have arrived at the page. */
    long heardSeq;

    /** When the seat counts as empty; the server that holds the socket prolongs it. */
    @Nullable
    Instant leasedUntil;

    protected Seat() {}

    static Seat empty(boolean admitted) {
        var seat = new Seat();
        seat.admitted = admitted;
        return seat;
    }

    boolean isTaken() {
        return presence != Presence.AWAY;
    }

    boolean isInside() {
        return presence == Presence.INSIDE;
    }

    boolean isWaiting() {
        return presence == Presence.WAITING;
    }

    boolean isTakenBy(String pageNonce) {
        return isTaken() && pageNonce.equals(nonce);
    }

    boolean isExpired(Instant now) {
        return isTaken() && leasedUntil != null && leasedUntil.isBefore(now);
    }

    /** A new page sits down, with nothing heard before {@code seq}. */
    void take(String pageNonce, long seq) {
        nonce = pageNonce;
        heardSeq = seq;
        presence = admitted ? Presence.INSIDE : Presence.WAITING;
    }

    /** A socket speaks for the page from now on. */
    void connect(UUID socket, Instant until) {
        entry = socket;
        leasedUntil = until;
    }

    void admit() {
        admitted = true;
        presence = Presence.INSIDE;
    }

    /** They went without a word, and may come back as they were. */
    void vacate() {
        presence = Presence.AWAY;
    }

    /** They left for good: coming back means to knock again. */
    void dismiss() {
        presence = Presence.AWAY;
        admitted = false;
    }
}
