package app.visavis.booking;

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
import java.time.Instant;
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

    record CancelBooking(@Nullable @Size(max = 500) String reason) {}

    /**
     * What calling it off now would give back.
     *
     * @param fee what is kept of what was paid
     * @param until the last moment at which this is so
     */
    record CancellationView(Money refund, Money fee, Instant until) {}

    @GET
    public CancellationView ask(@PathParam("id") UUID id) {
        var booking = bookings.requireOf(id, caller.require().accountId());
        var refund = bookings.refundOnCancelling(id);
        var paid = booking.state() == BookingState.CONFIRMED
                ? booking.price()
                : booking.price().zero();
        return new CancellationView(refund, paid.minus(refund), booking.endsAt());
    }

    @PUT
    public BookingDetail cancel(@PathParam("id") UUID id, @Valid @Nullable CancelBooking cancel) {
        var reason = cancel == null ? null : cancel.reason();
        return details.of(bookings.cancel(id, caller.require().accountId(), reason));
    }
}
