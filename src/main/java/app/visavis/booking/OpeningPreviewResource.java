package app.visavis.booking;

import app.visavis.practice.Practices;
import app.visavis.practice.Weekly;
import app.visavis.shared.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What weekly openings would offer before they are kept. */
@Path("/practice/openings/preview")
@Authenticated
@RunOnVirtualThread
class OpeningPreviewResource {
    private final Slots slots;
    private final Practices practices;
    private final CurrentCaller caller;
    private final Clock clock;

    OpeningPreviewResource(Slots slots, Practices practices, CurrentCaller caller, Clock clock) {
        this.slots = slots;
        this.practices = practices;
        this.caller = caller;
        this.clock = clock;
    }

    /** Dates in the practice's zone, as for the slots themselves. */
    record PreviewOpenings(
            @NotNull @Size(max = Weekly.MOST) List<@NotNull @Valid Weekly> items,
            @NotNull UUID offeringId,
            @Nullable String from,
            @Nullable String to) {}

    @POST
    public SlotsView preview(@Valid @NotNull PreviewOpenings preview) {
        var now = clock.instant();
        var practice = practices.requireOfPractitioner(caller.require().accountId());
        var today = LocalDate.ofInstant(now, practice.zone());
        var range = DateRange.parse(preview.from(), preview.to(), today, SlotsView.MOST_DAYS);
        var openings = preview.items().stream().map(Weekly::opening).distinct().toList();
        return SlotsView.of(practice.zone(), slots.preview(practice, preview.offeringId(), openings, range, now));
    }
}
