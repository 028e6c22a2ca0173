package app.visavis.payment;

import app.visavis.shared.identity.CurrentCaller;
import app.visavis.shared.page.Limit;
import app.visavis.shared.page.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client has paid, and the receipts of it. */
@Path("/payments")
@RunOnVirtualThread
@Authenticated
class PaymentListResource {
    private final PaymentLists lists;
    private final CurrentCaller caller;

    PaymentListResource(PaymentLists lists, CurrentCaller caller) {
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    public Page<PaymentDetail> list(
            @QueryParam("after") @Nullable UUID after, @QueryParam("limit") @DefaultValue("50") Limit limit) {
        var found = lists.ofClient(caller.require().accountId(), after, limit.andOne());
        return Page.cut(found, limit, payment -> payment.id().toString());
    }

    /** For the client and the practitioner. */
    @GET
    @Path("/{id}/receipt")
    public Receipt receipt(@PathParam("id") UUID id) {
        return lists.receipt(id, caller.require().accountId());
    }
}
