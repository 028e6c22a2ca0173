package app.visavis.booking;

import app.visavis.practice.Practices;
import app.visavis.shared.identity.CurrentCaller;
import app.visavis.shared.page.Limit;
import app.visavis.shared.page.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The clients of the caller's practice. */
@Path("/practice/clients")
@Authenticated
@RunOnVirtualThread
class ClientResource {
    private final Clients clients;
    private final Practices practices;
    private final CurrentCaller caller;

    ClientResource(Clients clients, Practices practices, CurrentCaller caller) {
        this.clients = clients;
        this.practices = practices;
        this.caller = caller;
    }

    @GET
    public Page<Clients.ClientView> list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("20") Limit limit) {
        var practice = practices.requireOfPractitioner(caller.require().accountId());
        return clients.list(practice.id(), text, after, limit);
    }
}
