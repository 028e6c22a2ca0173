package app.visavis.payment;

import app.visavis.shared.identity.CurrentCaller;
import app.visavis.shared.page.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client has paid. */
@Path("/payments")
@RunOnVirtualThread
@Authenticated
class PaymentListResource {
    private final Payments payments;
    private final CurrentCaller caller;

    PaymentListResource(Payments payments, CurrentCaller caller) {
        this.payments = payments;
        this.caller = caller;
    }

    @GET
    public Page<PaymentView> list(
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
        var found = payments.listOf(caller.require().accountId(), after, limit + 1);
        return Page.cut(found, limit, payment -> payment.id().toString());
    }
}
