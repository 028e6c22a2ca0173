package app.visavis.booking;

import app.visavis.shared.environment.VisavisConfig;
import app.visavis.shared.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The secret address at which the caller's bookings can be followed. */
@Path("/me/calendar")
@Authenticated
@RunOnVirtualThread
class MyCalendarResource {
    private final CalendarLinks links;
    private final CurrentCaller caller;
    private final VisavisConfig config;

    MyCalendarResource(CalendarLinks links, CurrentCaller caller, VisavisConfig config) {
        this.links = links;
        this.caller = caller;
        this.config = config;
    }

    /** @param url null while there is none */
    record CalendarAddress(@Nullable String url) {}

    @GET
    public CalendarAddress read(@Context UriInfo here) {
        return new CalendarAddress(
                links.secretOf(me()).map(secret -> url(here, secret)).orElse(null));
    }

    @PUT
    public CalendarAddress open(@Context UriInfo here) {
        return new CalendarAddress(url(here, links.open(me())));
    }

    /** Whoever has the address reads nothing from now on; the next one is another. */
    @DELETE
    public void revoke() {
        links.revoke(me());
    }

    /** At the host that was asked; behind a proxy that ends TLS only the site knows that it is https outside. */
    private String url(UriInfo here, String secret) {
        return here.getBaseUriBuilder()
                .scheme(config.webOrigin().getScheme())
                .path("calendars")
                .path(secret + ".ics")
                .build()
                .toString();
    }

    private UUID me() {
        return caller.require().accountId();
    }
}
