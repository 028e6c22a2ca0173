package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.WRONG_HOLD_SECRET;

import app.visavis.shared.database.DeadlockRetry;
import app.visavis.shared.idempotency.Idempotent;
import app.visavis.shared.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Holding a time, with or without a session, and taking over what was held before signing in. */
@Path("/bookings")
@RunOnVirtualThread
class HoldResource {
    private final BrowserHolds browserHolds;
    private final Holds holds;
    private final Bookings bookings;
    private final BookingDetails details;
    private final CurrentCaller caller;

    HoldResource(
            BrowserHolds browserHolds, Holds holds, Bookings bookings, BookingDetails details, CurrentCaller caller) {
        this.browserHolds = browserHolds;
        this.holds = holds;
        this.bookings = bookings;
        this.details = details;
        this.caller = caller;
    }

    record PlaceBooking(@NotNull UUID offeringId, @NotNull Instant startsAt) {}

    record ClaimHold(@NotNull String holdSecret) {}

    @POST
    @Idempotent
    public RestResponse<BookingDetail> place(@Valid @NotNull PlaceBooking place, @Context HttpServerRequest request) {
        var signedIn = caller.find();
        return signedIn.isPresent()
                ? created(hold(place, Holder.account(signedIn.get().accountId())))
                : placeForBrowser(place, request);
    }

    private RestResponse<BookingDetail> placeForBrowser(PlaceBooking place, HttpServerRequest request) {
        var cookie = browserHolds.cookieOf(request);
        var held = hold(place, browserHolds.holder(cookie, request));
        return RestResponse.ResponseBuilder.fromResponse(created(held.withHoldSecret(browserHolds.secretOf(held.id()))))
                .header(HttpHeaders.SET_COOKIE, browserHolds.setCookie(cookie))
                .build();
    }

    private BookingDetail hold(PlaceBooking place, Holder holder) {
        return details.of(holds.place(place.offeringId(), place.startsAt(), holder));
    }

    private static RestResponse<BookingDetail> created(BookingDetail booking) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, booking)
                .header(HttpHeaders.LOCATION, "/api/bookings/" + booking.id())
                .build();
    }

    @PUT
    @Path("/{id}/client")
    @Authenticated
    public BookingDetail claim(@PathParam("id") UUID id, @Valid @NotNull ClaimHold claim) {
        bookings.require(id);
        if (!browserHolds.isSecretOf(id, claim.holdSecret())) {
            throw new BookingRefused(WRONG_HOLD_SECRET);
        }
        var account = caller.require().accountId();
        return details.of(DeadlockRetry.insist(() -> bookings.claim(id, account)));
    }
}
