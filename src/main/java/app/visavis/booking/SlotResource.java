package app.visavis.booking;

import app.visavis.practice.Practices;
import app.visavis.shared.identity.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The times that can be booked, by days of the practice's calendar. */
@Path("/practices/{slug}/offerings/{id}/slots")
@RunOnVirtualThread
class SlotResource {
    private static final int MOST_DAYS = 62;

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

    record SlotView(Instant startsAt, Instant endsAt) {}

    record SlotsView(ZoneId zone, List<SlotView> items) {}

    @GET
    public SlotsView read(
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        var now = clock.instant();
        var practice = practices.requireVisible(slug, caller.find());
        var range = DateRange.parse(from, to, LocalDate.ofInstant(now, practice.zone()), MOST_DAYS);
        var items = slots.free(practice, id, range, now).stream()
                .map(slot -> new SlotView(slot.startsAt(), slot.endsAt()))
                .toList();
        return new SlotsView(practice.zone(), items);
    }
}
