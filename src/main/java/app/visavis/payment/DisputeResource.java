package app.visavis.payment;

import app.visavis.shared.identity.Role;
import app.visavis.shared.page.Limit;
import app.visavis.shared.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What clients complain of at their banks, for the operator, at whose Stripe account it is answered. */
@Path("/operator/disputes")
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR_NAME)
class DisputeResource {
    private final DisputeCases cases;

    DisputeResource(DisputeCases cases) {
        this.cases = cases;
    }

    /** The newest first. */
    @GET
    public Page<DisputeCase> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return Page.cut(cases.list(after, limit.andOne()), limit, DisputeCase::id);
    }
}
