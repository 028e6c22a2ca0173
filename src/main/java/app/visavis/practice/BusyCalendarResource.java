package app.visavis.practice;

import static app.visavis.practice.PracticeRefused.Reason.CALENDAR_ADDRESS_INVALID;

import app.visavis.shared.fetch.WebAddress;
import app.visavis.shared.identity.CurrentCaller;
import app.visavis.shared.page.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The calendars of other programs that keep the caller's practice busy. */
@Path("/practice/calendars")
@Authenticated
@RunOnVirtualThread
class BusyCalendarResource {
    private final BusyCalendars calendars;
    private final CalendarReader reader;
    private final Practices practices;
    private final CurrentCaller caller;

    BusyCalendarResource(BusyCalendars calendars, CalendarReader reader, Practices practices, CurrentCaller caller) {
        this.calendars = calendars;
        this.reader = reader;
        this.practices = practices;
        this.caller = caller;
    }

    /** @param url http, https or webcal */
    record FollowCalendar(
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Size(max = 2000) String url) {}

    @GET
    public Page<BusyCalendarView> list() {
        return Page.of(calendars.of(practice()));
    }

    /** Answers once it was read for the first time, or could not be. */
    @POST
    @ResponseStatus(201)
    public BusyCalendarView follow(@Valid @NotNull FollowCalendar follow) {
        var address = WebAddress.parse(follow.url()).orElseThrow(() -> new PracticeRefused(CALENDAR_ADDRESS_INVALID));
        var practice = practice();
        var id = calendars.add(practice, follow.name().strip(), address);
        reader.read(id);
        return calendars.require(practice, id);
    }

    @POST
    @Path("/{id}/refresh")
    public BusyCalendarView refresh(@PathParam("id") UUID id) {
        var practice = practice();
        calendars.require(practice, id);
        reader.read(id);
        return calendars.require(practice, id);
    }

    @DELETE
    @Path("/{id}")
    public void unfollow(@PathParam("id") UUID id) {
        calendars.remove(practice(), id);
    }

    private UUID practice() {
        return practices.requireOfPractitioner(caller.require().accountId()).id();
    }
}
