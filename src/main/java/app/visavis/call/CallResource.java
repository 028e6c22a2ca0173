package app.visavis.call;

import app.visavis.shared.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;

/** What the lobby must know before anybody enters. */
@Path("/bookings/{id}/call")
@Authenticated
@RunOnVirtualThread
class CallResource {
    private final Invitations invitations;
    private final CurrentCaller caller;

    CallResource(Invitations invitations, CurrentCaller caller) {
        this.invitations = invitations;
        this.caller = caller;
    }

    record LobbyView(Instant opensAt, Instant closesAt, Side seat, Companion with) {
        static LobbyView of(Invitation invitation) {
            var other = invitation.other();
            return new LobbyView(
                    invitation.window().opensAt(),
                    invitation.window().closesAt(),
                    invitation.side(),
                    new Companion(other.id(), other.displayName()));
        }
    }

    record Companion(UUID id, String displayName) {}

    @GET
    public LobbyView lobby(@PathParam("id") UUID id) {
        return LobbyView.of(invitations.require(id, caller.require().accountId()));
    }
}
