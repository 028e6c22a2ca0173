package app.visavis.account;

import app.visavis.shared.identity.CurrentCaller;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;

/** Tickets that open sockets: short-lived, and good for nothing else. */
@Path("/socket-tickets")
@Authenticated
@RunOnVirtualThread
class SocketTicketResource {
    private final TokenIssuer issuer;
    private final CurrentCaller caller;
    private final Clock clock;

    SocketTicketResource(TokenIssuer issuer, CurrentCaller caller, Clock clock) {
        this.issuer = issuer;
        this.caller = caller;
        this.clock = clock;
    }

    @RegisterForReflection
    record Ticket(String ticket, Instant expiresAt) {}

    @POST
    public Response issue() {
        var who = caller.require();
        var issued = issuer.ticket(who.accountId(), who.sessionId(), who.roles(), clock.instant());
        return Response.status(Response.Status.CREATED)
                .entity(new Ticket(issued.token(), issued.expiresAt()))
                .build();
    }
}
