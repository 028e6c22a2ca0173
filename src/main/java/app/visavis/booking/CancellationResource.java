package app.visavis.booking;

import app.visavis.shared.database.DeadlockRetry;
import app.visavis.shared.identity.CurrentCaller;
import app.visavis.shared.money.Money;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calling a booking off, and what that would give back. */
@Path("/bookings/{id}/cancellation")
@Authenticated
@RunOnVirtualThread
class CancellationResource {
    private final Bookings bookings;
    private final BookingDetails details;
    private final CurrentCaller caller;

    CancellationResource(Bookings bookings, BookingDetails details, CurrentCaller caller) {
        this.bookings = bookings;
        this.details = details;
        this.caller = caller;
    }

    /** @param expectedRefund what the caller was shown; when something else would be given back, nothing is done */
    record CancelBooking(
            @Nullable @Size(max = 500) String reason,
            @Nullable Money expectedRefund) {
        static final CancelBooking PLAINLY = new CancelBooking(null, null);
    }

    @GET
    public Cancellation ask(@PathParam("id") UUID id) {
        return bookings.cancellation(id, caller.require().accountId());
    }

    @PUT
    public BookingDetail cancel(@PathParam("id") UUID id, @Valid @Nullable CancelBooking cancel) {
        var wish = cancel == null ? CancelBooking.PLAINLY : cancel;
        var by = caller.require().accountId();
        return details.of(DeadlockRetry.insist(() -> bookings.cancel(id, by, wish.reason(), wish.expectedRefund())));
    }
}
