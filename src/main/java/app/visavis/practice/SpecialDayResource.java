package app.visavis.practice;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dates on which the caller's practice is open otherwise than in other weeks, or closed. */
@Path("/practice/special-days")
@Authenticated
@RunOnVirtualThread
class SpecialDayResource {
    private static final int MOST_OPENINGS = 20;

    private final SpecialDays specialDays;
    private final Practices practices;
    private final CurrentCaller caller;

    SpecialDayResource(SpecialDays specialDays, Practices practices, CurrentCaller caller) {
        this.specialDays = specialDays;
        this.practices = practices;
        this.caller = caller;
    }

    /** Openings in place of the weekday's; none: closed. */
    record KeepSpecialDay(
            @NotNull @Size(max = MOST_OPENINGS) List<@NotNull @Valid ClockHours> openings,
            @Nullable @Size(max = 200) String note) {

        SpecialDayView on(LocalDate date) {
            var hours = openings.stream().map(ClockHours::hours).distinct().toList();
            return new SpecialDayView(date, hours, note == null ? "" : note.strip());
        }
    }

    record SpecialDay(LocalDate date, List<ClockHours> openings, String note) {
        static SpecialDay of(SpecialDayView day) {
            var hours = day.openings().stream().map(ClockHours::of).toList();
            return new SpecialDay(day.date(), hours, day.note());
        }
    }

    @GET
    public Page<SpecialDay> list() {
        return Page.of(practices.timetable(practiceId()).specialDays().stream()
                .map(SpecialDay::of)
                .toList());
    }

    @PUT
    @Path("/{date}")
    public SpecialDay keep(@PathParam("date") String date, @Valid @NotNull KeepSpecialDay keep) {
        return SpecialDay.of(specialDays.keep(practiceId(), keep.on(parse(date))));
    }

    @DELETE
    @Path("/{date}")
    public void remove(@PathParam("date") String date) {
        specialDays.remove(practiceId(), parse(date));
    }

    private static LocalDate parse(String date) {
        try {
            var parsed = LocalDate.parse(date);
            if (!Era.has(parsed)) {
                throw new PracticeRefused(DATE_INVALID);
            }
            return parsed;
        } catch (DateTimeException noDate) {
            throw new PracticeRefused(DATE_INVALID);
        }
    }

    private UUID practiceId() {
        return practices.requireOfPractitioner(caller.require().accountId()).id();
    }
}
