package app.visavis.payment;

import app.visavis.practice.Practices;
import app.visavis.shared.identity.CurrentCaller;
import app.visavis.shared.page.Limit;
import app.visavis.shared.page.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was paid to the caller's practice. */
@Path("/practice/payments")
@RunOnVirtualThread
@Authenticated
class PracticePaymentResource {
    private final PracticePayments payments;
    private final Practices practices;
    private final CurrentCaller caller;

    PracticePaymentResource(PracticePayments payments, Practices practices, CurrentCaller caller) {
        this.payments = payments;
        this.practices = practices;
        this.caller = caller;
    }

    /** The one begun last first; or only that of one booking. */
    @GET
    public Page<PracticePaymentView> list(
            @QueryParam("state") @DefaultValue("all") @Pattern(regexp = "all|paid|refunded|disputed|unpaid")
                    String state,
            @QueryParam("booking") @Nullable UUID bookingId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        var practice = practices.requireOfPractitioner(caller.require().accountId());
        if (bookingId != null) {
            return Page.of(payments.ofBooking(practice.id(), bookingId));
        }
        var filter = PaymentFilter.valueOf(state.toUpperCase(Locale.ROOT));
        return Page.cut(payments.of(practice.id(), filter, after, limit.andOne()), limit, payment -> payment.id()
                .toString());
    }
}
