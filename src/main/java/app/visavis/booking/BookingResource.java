package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.BOOKING_NOT_FOUND;

import app.visavis.shared.identity.CurrentCaller;
import app.visavis.shared.page.Limit;
import app.visavis.shared.page.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bookings to read: those of the caller as a client, and one by its id. */
@Path("/bookings")
@RunOnVirtualThread
class BookingResource {
    private final BookingLists lists;
    private final Bookings bookings;
    private final BookingDetails details;
    private final BrowserHolds browserHolds;
    private final CurrentCaller caller;

    BookingResource(
            BookingLists lists,
            Bookings bookings,
            BookingDetails details,
            BrowserHolds browserHolds,
            CurrentCaller caller) {
        this.lists = lists;
        this.bookings = bookings;
        this.details = details;
        this.browserHolds = browserHolds;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Page<BookingDetail> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") Limit limit) {
        var page = lists.ofClient(caller.require().accountId(), BookingFilter.parse(state), Cursor.parse(after), limit);
        return new Page<>(details.of(page.items()), page.next());
    }

    /** Also for the browser that holds it without a session, so that its page survives a reload. */
    @GET
    @Path("/{id}")
    public BookingDetail read(
            @PathParam("id") UUID id,
            @HeaderParam("X-Hold-Secret") @Nullable String secret,
            @Context HttpServerRequest request) {
        return details.of(bookings.find(id)
                .filter(booking -> isOfCaller(booking) || isHeldBy(booking, secret, request))
                .orElseThrow(() -> new BookingRefused(BOOKING_NOT_FOUND)));
    }

    private boolean isOfCaller(BookingView booking) {
        return caller.find().filter(who -> booking.isOf(who.accountId())).isPresent();
    }

    private boolean isHeldBy(BookingView booking, @Nullable String secret, HttpServerRequest request) {
        return booking.clientId() == null
                && (browserHolds.isSecretOf(booking.id(), secret)
                        || browserHolds
                                .browserOf(request)
                                .filter(browser -> bookings.isHeldBy(booking.id(), browser))
                                .isPresent());
    }
}
