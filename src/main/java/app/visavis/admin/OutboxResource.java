package app.visavis.admin;

import app.visavis.admin.AdminRefused.Reason;
import app.visavis.shared.identity.Role;
import app.visavis.shared.outbox.Fate;
import app.visavis.shared.outbox.ParkedRow;
import app.visavis.shared.outbox.ParkedRows;
import app.visavis.shared.page.Limit;
import app.visavis.shared.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What could not leave the house: "try again", or "seen to". */
@Path("/operator/outbox")
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR_NAME)
class OutboxResource {
    private final ParkedRows rows;

    OutboxResource(ParkedRows rows) {
        this.rows = rows;
    }

    /** The newest first. */
    @GET
    public Page<ParkedRow> list(
            @QueryParam("after") @Nullable Long after, @QueryParam("limit") @DefaultValue("50") Limit limit) {
        var found = rows.list(after == null ? Long.MAX_VALUE : after, limit.andOne());
        return Page.cut(found, limit, row -> Long.toString(row.position()));
    }

    /** What became of a row that was tried again. */
    @GET
    @Path("/{id}")
    public Fate read(@PathParam("id") UUID id) {
        return rows.fateOf(id).orElseThrow(() -> new AdminRefused(Reason.NO_SUCH_ROW));
    }

    /** Delivered at once; what fails again is parked again. */
    @POST
    @Path("/{id}/retry")
    public ParkedRow retry(@PathParam("id") UUID id) {
        return rows.retry(id).orElseThrow(() -> new AdminRefused(Reason.NOT_PARKED));
    }

    /** It will not be delivered: a person has seen to it in another way. */
    @DELETE
    @Path("/{id}")
    public void dismiss(@PathParam("id") UUID id) {
        rows.dismiss(id).orElseThrow(() -> new AdminRefused(Reason.NOT_PARKED));
    }
}
