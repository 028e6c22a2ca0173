package app.visavis.call;

import app.visavis.call.CallRefused.Reason;
import app.visavis.call.ServerFrame.Admitted;
import app.visavis.call.ServerFrame.Declined;
import app.visavis.call.ServerFrame.PeerEntered;
import app.visavis.call.ServerFrame.PeerLeft;
import app.visavis.call.ServerFrame.PeerWaiting;
import app.visavis.call.ServerFrame.Waiting;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Where a booking's two people meet. Its verbs say who is to be told what; whoever calls them holds its row's lock. */
@Entity
@Table(name = "call_room")
class Room {
    @Id
    UUID bookingId;

    UUID clientId;
    UUID practitionerId;
    Instant opensAt;
    Instant closesAt;

    /** Null while the room is open. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Nullable
    ClosedWhy ended;

    long lastSeq;

    @Embedded
    @EmbeddedColumnNaming("client_%s")
    Seat client;

    @Embedded
    @EmbeddedColumnNaming("practitioner_%s")
    Seat practitioner;

    protected Room() {}

    static Room of(UUID bookingId, UUID clientId, UUID practitionerId, CallWindow window) {
        var room = new Room();
        room.bookingId = bookingId;
        room.clientId = clientId;
        room.practitionerId = practitionerId;
        room.client = Seat.empty(false);
        room.practitioner = Seat.empty(true);
        room.open(window);
        return room;
    }

    Seat seat(Side side) {
        return side == Side.CLIENT ? client : practitioner;
    }

    UUID accountAt(Side side) {
        return side == Side.CLIENT ? clientId : practitionerId;
    }

    CallWindow window() {
        return new CallWindow(opensAt, closesAt);
    }

    /** Sets when the room is open, which a booking put to another time changes. */
    void open(CallWindow window) {
        opensAt = window.opensAt();
        closesAt = window.closesAt();
        ended = null;
    }

    /** Refuses a socket that does not speak for the seat, or not any more. */
    void requireSpeaker(Side side, UUID entry) {
        if (!seat(side).isTaken() || !entry.equals(seat(side).entry)) {
            throw new CallRefused(Reason.NOT_INSIDE);
        }
    }

    /** Numbers the next signal. */
    long nextSeq() {
        return ++lastSeq;
    }

    /** What entering came to: what the page itself is told at once, and what the other one is told. */
    record Entrance(boolean isMended, List<ServerFrame> own, List<Notice> others) {}

    /** A page sits down; the page that already sits there has only mended its line, and nobody needs to know. */
    Entrance enter(Side side, String nonce, UUID entry, Instant leasedUntil, String clientName) {
        var seat = seat(side);
        var isReturn = nonce.equals(seat.nonce);
        var isMended = seat.isTakenBy(nonce);
        if (!isMended) {
            seat.take(nonce, lastSeq);
        }
        seat.connect(entry, leasedUntil);
        var own = new ArrayList<ServerFrame>();
        if (side == Side.CLIENT) {
            own.add(seat.isInside() ? new Admitted() : new Waiting());
        }
        if (isMended) {
            return new Entrance(true, own, List.of());
        }
        own.addAll(sightOf(side, isReturn, clientName));
        return new Entrance(false, own, announce(side, nonce, clientName));
    }

    /** What somebody who comes in sees of the other one. Who had been counted out lets go of the old connection first. */
    private List<ServerFrame> sightOf(Side side, boolean isReturn, String clientName) {
        var other = seat(side.other());
        if (other.isWaiting()) {
            return List.of(new PeerWaiting(nonceOf(other), clientName));
        }
        if (!seat(side).isInside() || !other.isInside()) {
            return List.of();
        }
        var entered = new PeerEntered(nonceOf(other));
        return isReturn ? List.of(new PeerLeft(nonceOf(other)), entered) : List.of(entered);
    }

    private List<Notice> announce(Side side, String nonce, String clientName) {
        return tell(side.other(), seat(side).isInside() ? new PeerEntered(nonce) : new PeerWaiting(nonce, clientName));
    }

    /** The practitioner opens the door; opening it twice changes nothing. */
    List<Notice> admit() {
        if (client.isInside()) {
            return List.of();
        }
        requireSomebodyWaiting(client.isWaiting());
        client.admit();
        var notices = new ArrayList<Notice>();
        notices.addAll(tell(Side.CLIENT, new Admitted()));
        notices.addAll(tell(Side.CLIENT, new PeerEntered(nonceOf(practitioner))));
        notices.addAll(tell(Side.PRACTITIONER, new PeerEntered(nonceOf(client))));
        return notices;
    }

    /** The practitioner turns the client away, out of the lobby or out of the call. */
    List<Notice> decline() {
        requireSomebodyWaiting(client.isTaken());
        var notices = new ArrayList<Notice>();
        if (client.isInside()) {
            notices.addAll(tell(Side.PRACTITIONER, new PeerLeft(nonceOf(client))));
        }
        notices.add(new Notice(Side.CLIENT, nonceOf(client), new Declined()));
        client.dismiss();
        return notices;
    }

    List<Notice> leave(Side side) {
        if (side == Side.CLIENT) {
            client.dismiss();
        } else {
            practitioner.vacate();
        }
        return tell(side.other(), new PeerLeft(nonceOf(seat(side))));
    }

    /** A seat's lease ran out. */
    List<Notice> vacate(Side side) {
        seat(side).vacate();
        return tell(side.other(), new PeerLeft(nonceOf(seat(side))));
    }

    /** Passes something on, if the page that it is meant for is still there. */
    List<Notice> relay(Side side, ClientFrame.Relayed frame) {
        if (!seat(side).isInside()) {
            throw new CallRefused(Reason.NOT_INSIDE);
        }
        var other = seat(side.other());
        var isMeantForThem = frame.to() == null || frame.to().equals(other.nonce);
        return isMeantForThem && other.isInside() ? tell(side.other(), frame.from(nonceOf(seat(side)))) : List.of();
    }

    void end(ClosedWhy why) {
        ended = why;
        client.dismiss();
        practitioner.vacate();
        nextSeq();
    }

    /** The client is told nothing while they wait in the lobby. */
    private List<Notice> tell(Side to, ServerFrame frame) {
        var seat = seat(to);
        return seat.isInside() ? List.of(new Notice(to, nonceOf(seat), frame)) : List.of();
    }

    private static void requireSomebodyWaiting(boolean condition) {
        if (!condition) {
            throw new CallRefused(Reason.NOBODY_WAITING);
        }
    }

    private static String nonceOf(Seat seat) {
        return Objects.requireNonNull(seat.nonce, "a seat that was taken has a nonce");
    }
}
