package app.visavis.booking;

import app.visavis.shared.idempotency.Idempotent;
import app.visavis.shared.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The practitioner books for a client. */
@Path("/practice/bookings")
@Authenticated
@RunOnVirtualThread
class DeskBookingResource {
    private static final int LONGEST_EMAIL = 254;

    private final DeskBookings bookings;
    private final BookingDetails details;
    private final CurrentCaller caller;

    DeskBookingResource(DeskBookings bookings, BookingDetails details, CurrentCaller caller) {
        this.bookings = bookings;
        this.details = details;
        this.caller = caller;
    }

    /** Either a client of the practice, or an address to which the invitation goes. */
    record BookForClient(
            @NotNull UUID offeringId,
            @NotNull Instant startsAt,
            @Nullable UUID clientId,
            @Nullable @Email @Size(max = LONGEST_EMAIL) String email,
            @NotNull Charge charge) {}

    @POST
    @Idempotent
    public RestResponse<BookingDetail> book(@Valid @NotNull BookForClient book) {
        var booking = details.of(bookings.book(
                caller.require().accountId(),
                book.offeringId(),
                book.startsAt(),
                Invitee.of(book.clientId(), book.email()),
                book.charge()));
        return RestResponse.ResponseBuilder.<BookingDetail>created(URI.create("/api/bookings/" + booking.id()))
                .entity(booking)
                .build();
    }
}
