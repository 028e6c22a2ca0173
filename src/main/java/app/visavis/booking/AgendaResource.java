package app.visavis.booking;

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

/** The bookings of the caller's practice, by days of its own calendar. */
@Path("/practice/bookings")
@Authenticated
@RunOnVirtualThread
class AgendaResource {
    private static final int MOST_DAYS = 366;

    private final BookingLists lists;
    private final BookingDetails details;
    private final Practices practices;
    private final CurrentCaller caller;
    private final Clock clock;

    AgendaResource(BookingLists lists, BookingDetails details, Practices practices, CurrentCaller caller, Clock clock) {
        this.lists = lists;
        this.details = details;
        this.practices = practices;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public Page<BookingDetail> read(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("state") @Nullable String state) {
        var practice = practices.requireOfPractitioner(caller.require().accountId());
        var today = LocalDate.ofInstant(clock.instant(), practice.zone());
        var range = DateRange.parse(from, to, today, MOST_DAYS);
        return Page.of(details.of(lists.agenda(practice, range, BookingFilter.parse(state))));
    }
}
