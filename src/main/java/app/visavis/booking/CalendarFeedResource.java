package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.CALENDAR_LINK_NOT_FOUND;

import app.visavis.shared.identity.Secrets;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;

/** Somebody's bookings for their calendar program, which cannot sign in: the address is the key. */
@Path("/calendars/{secret}.ics")
@RunOnVirtualThread
class CalendarFeedResource {
    private final CalendarLinks links;

    CalendarFeedResource(CalendarLinks links) {
        this.links = links;
    }

    @GET
    @Produces("text/calendar;charset=UTF-8")
    public Response read(@PathParam("secret") String secret, @Context Request request) {
        var calendar = links.read(secret).orElseThrow(() -> new BookingRefused(CALENDAR_LINK_NOT_FOUND));
        var tag = new EntityTag(HexFormat.of().formatHex(Secrets.hash(calendar)));
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(calendar).tag(tag) : unchanged)
                // Not for caches on the way: whoever may read it can be changed at any moment.
                .header("Cache-Control", "private, no-cache")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
