package app.visavis.practice;

import app.visavis.shared.identity.CurrentCaller;
import app.visavis.shared.page.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;

/** The weekly openings of the caller's practice, in its local time. */
@Path("/practice/openings")
@Authenticated
@RunOnVirtualThread
class OpeningResource {
    private final Timetables timetables;
    private final Practices practices;
    private final CurrentCaller caller;

    OpeningResource(Timetables timetables, Practices practices, CurrentCaller caller) {
        this.timetables = timetables;
        this.practices = practices;
        this.caller = caller;
    }

    record ReplaceOpenings(@NotNull @Size(max = Weekly.MOST) List<@NotNull @Valid Weekly> items) {}

    @GET
    public Page<Weekly> list() {
        return openings(practice());
    }

    @PUT
    public Page<Weekly> replace(@Valid @NotNull ReplaceOpenings replace) {
        var practice = practice();
        timetables.replaceOpenings(
                practice.id(), replace.items().stream().map(Weekly::opening).toList());
        return openings(practice);
    }

    private Page<Weekly> openings(PracticeView practice) {
        return Page.of(practices.timetable(practice.id()).openings().stream()
                .map(Weekly::of)
                .toList());
    }

    private PracticeView practice() {
        return practices.requireOfPractitioner(caller.require().accountId());
    }
}
