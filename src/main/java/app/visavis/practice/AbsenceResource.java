package app.visavis.practice;

import static app.visavis.practice.PracticeRefused.Reason.ABSENCE_ENDS_FIRST;
import static app.visavis.practice.PracticeRefused.Reason.DATE_INVALID;

import app.visavis.shared.identity.CurrentCaller;
import app.visavis.shared.page.Page;
import app.visavis.shared.time.Era;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** When the caller's practice is closed, in its local time. */
@Path("/practice/absences")
@Authenticated
@RunOnVirtualThread
class AbsenceResource {
    private final Timetables timetables;
    private final Practices practices;
    private final CurrentCaller caller;

    AbsenceResource(Timetables timetables, Practices practices, CurrentCaller caller) {
        this.timetables = timetables;
        this.practices = practices;
        this.caller = caller;
    }

    record AddAbsence(
            @NotNull LocalDateTime startsAt,
            @NotNull LocalDateTime endsAt,
            @Nullable @Size(max = 200) String note) {}

    @GET
    public Page<AbsenceView> list() {
        return Page.of(practices.timetable(practice().id()).absences());
    }

    @POST
    @ResponseStatus(201)
    public AbsenceView add(@Valid @NotNull AddAbsence add) {
        var startsAt = add.startsAt().truncatedTo(ChronoUnit.MINUTES);
        var endsAt = add.endsAt().truncatedTo(ChronoUnit.MINUTES);
        if (!Era.has(startsAt.toLocalDate()) || !Era.has(endsAt.toLocalDate())) {
            throw new PracticeRefused(DATE_INVALID);
        }
        if (!endsAt.isAfter(startsAt)) {
            throw new PracticeRefused(ABSENCE_ENDS_FIRST);
        }
        return timetables.addAbsence(
                practice().id(),
                startsAt,
                endsAt,
                add.note() == null ? "" : add.note().strip());
    }

    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("id") UUID id) {
        timetables.removeAbsence(practice().id(), id);
    }

    private PracticeView practice() {
        return practices.requireOfPractitioner(caller.require().accountId());
    }
}
