package app.visavis.booking;

import app.visavis.practice.BusyTimes;
import app.visavis.practice.Practices;
import app.visavis.shared.identity.CurrentCaller;
import app.visavis.shared.page.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When other calendars take time from the caller's practice, for its agenda. */
@Path("/practice/busy-times")
@Authenticated
@RunOnVirtualThread
class BusyTimeResource {
    private final Practices practices;
    private final CurrentCaller caller;
    private final Clock clock;

    BusyTimeResource(Practices practices, CurrentCaller caller, Clock clock) {
        this.practices = practices;
        this.caller = caller;
        this.clock = clock;
    }

    /** Dates in the practice's zone, as for the slots. */
    @GET
    public Page<BusyTimes.Span> read(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        var practice = practices.requireOfPractitioner(caller.require().accountId());
        var today = LocalDate.ofInstant(clock.instant(), practice.zone());
        var range = DateRange.parse(from, to, today, SlotsView.MOST_DAYS);
        return Page.of(practices
                .busyTimes(practice.id(), range.start(practice.zone()), range.end(practice.zone()))
                .spans());
    }
}
