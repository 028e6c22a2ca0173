package app.visavis.practice;

import app.visavis.shared.identity.CurrentCaller;
import app.visavis.shared.page.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/** The weekly openings of the caller's practice, in its local time. */
@Path("/practice/openings")
@Authenticated
@RunOnVirtualThread
class OpeningResource {
    private static final String CLOCK = "([01]\\d|2[0-3]):[0-5][05]";
    private static final int SUNDAY = 7;
    private static final int MOST = 200;

    private final Timetables timetables;
    private final Practices practices;
    private final CurrentCaller caller;

    OpeningResource(Timetables timetables, Practices practices, CurrentCaller caller) {
        this.timetables = timetables;
        this.practices = practices;
        this.caller = caller;
    }

    /**
     * One stretch of every week.
     *
     * @param weekday 1 = Monday … 7 = Sunday
     * @param starts {@code 09:00}, on the five-minute grid
     * @param ends at or before the start it is on the next day; equal is a whole day
     */
    record Weekly(
            @NotNull @Min(1) @Max(SUNDAY) Integer weekday,
            @NotNull @Pattern(regexp = CLOCK) String starts,
            @NotNull @Pattern(regexp = CLOCK) String ends) {

        static Weekly of(WeeklyOpening opening) {
            return new Weekly(opening.weekday().getValue(), clock(opening.startsMinute()), clock(opening.endsMinute()));
        }

        WeeklyOpening opening() {
            return new WeeklyOpening(DayOfWeek.of(weekday), minute(starts), minute(ends));
        }

        private static String clock(int minute) {
            return LocalTime.MIN.plusMinutes(minute).toString();
        }

        private static int minute(String clock) {
            return LocalTime.parse(clock).toSecondOfDay() / 60;
        }
    }

    record ReplaceOpenings(@NotNull @Size(max = MOST) List<@NotNull @Valid Weekly> items) {}

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
