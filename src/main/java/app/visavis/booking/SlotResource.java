package app.visavis.booking;

import app.visavis.practice.Practices;
import app.visavis.shared.identity.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The times that can be booked, by days of the practice's calendar. */
@Path("/practices/{slug}/offerings/{id}/slots")
@RunOnVirtualThread
class SlotResource {
    private final Slots slots;
    private final Practices practices;
    private final CurrentCaller caller;
    private final Clock clock;

    SlotResource(Slots slots, Practices practices, CurrentCaller caller, Clock clock) {
        this.slots = slots;
        this.practices = practices;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public SlotsView read(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        var now = clock.instant();
        var practice = practices.requireVisible(slug, caller.find());
        var range = DateRange.parse(from, to, LocalDate.ofInstant(now, practice.zone()), SlotsView.MOST_DAYS);
        return SlotsView.of(practice.zone(), slots.free(practice, id, range, now));
    }
}
