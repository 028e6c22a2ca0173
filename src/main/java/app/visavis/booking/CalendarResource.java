package app.visavis.booking;

import app.visavis.shared.environment.VisavisConfig;
import app.visavis.shared.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** A booking for the caller's own calendar. */
@Path("/bookings/{id}/calendar.ics")
@Authenticated
@RunOnVirtualThread
class CalendarResource {
    private final Bookings bookings;
    private final CurrentCaller caller;
    private final VisavisConfig config;
    private final Clock clock;

    CalendarResource(Bookings bookings, CurrentCaller caller, VisavisConfig config, Clock clock) {
        this.bookings = bookings;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    @GET
    @Produces("text/calendar;charset=UTF-8")
    public RestResponse<String> read(@PathParam("id") UUID id) {
        var booking = bookings.requireOf(id, caller.require().accountId());
        return RestResponse.ResponseBuilder.ok(CalendarFile.of(booking, config.webOrigin(), clock.instant())
                        .text())
                .header("Content-Disposition", "attachment; filename=\"visavis-" + id + ".ics\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
