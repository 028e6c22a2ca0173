package app.visavis.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Sees people in: asks whether they may, gives them their place, and connects their line to it. */
@ApplicationScoped
class Reception {
    private final Invitations invitations;
    private final IceServers iceServers;
    private final Rooms rooms;
    private final RoomLog log;
    private final Lines lines;

    Reception(Invitations invitations, IceServers iceServers, Rooms rooms, RoomLog log, Lines lines) {
        this.invitations = invitations;
        this.iceServers = iceServers;
        this.rooms = rooms;
        this.log = log;
        this.lines = lines;
    }

    Optional<ClosedWhy> findObstacle(UUID bookingId, UUID accountId) {
        return invitations.findObstacle(bookingId, accountId);
    }

    /** Whoever may enter is answered on the wire before anything else is said on it. */
    void enter(
            String connection,
            Invitation invitation,
            ClientFrame.Enter asked,
            Line.Wire wire,
            Consumer<ServerFrame> answer) {
        // A page that enters twice on one socket does not replace itself.
        lines.close(connection);
        var side = invitation.side();
        var place = new Rooms.Place(invitation.bookingId(), side, UUID.randomUUID(), asked.nonce());
        var entry = rooms.enter(invitation, place, asked.after());
        answer.accept(new ServerFrame.Entered(
                side,
                side.isPolite(),
                asked.nonce(),
                iceServers.of(invitation.me().id(), invitation.window().closesAt()),
                invitation.window()));
        entry.first().forEach(answer);
        lines.open(connection, new Line(place, entry.after(), log, wire));
    }

    Invitation invite(UUID bookingId, UUID accountId) {
        return invitations.require(bookingId, accountId);
    }

    void leave(String connection) {
        rooms.leave(lines.require(connection).place());
        lines.close(connection);
    }
}
