package app.visavis.admin;

import app.visavis.shared.environment.Environment;
import app.visavis.shared.identity.Role;
import app.visavis.shared.web.Origins;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** How mail, Stripe, relays, database, replica, backups and outbox are, with what to do. */
@Path("/operator/health")
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR_NAME)
class HealthResource {
    private final HealthRounds rounds;
    private final Environment environment;

    HealthResource(HealthRounds rounds, Environment environment) {
        this.rounds = rounds;
        this.environment = environment;
    }

    /** Takes as long as the slowest of what is asked, some seconds when something does not answer. */
    @GET
    public HealthView health(@Context UriInfo asked) {
        var origins = Origins.look(environment.find("WEB_ORIGIN"), Optional.of(asked.getBaseUri()));
        return HealthView.of(rounds.make(), origins);
    }
}
