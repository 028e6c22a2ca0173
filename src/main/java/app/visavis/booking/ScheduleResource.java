package app.visavis.booking;

import app.visavis.shared.identity.CurrentCaller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Putting a booking to another time: until when, where to, and doing it. */
@Path("/bookings/{id}/schedule")
@Authenticated
@RunOnVirtualThread
class ScheduleResource {
    private final Moves moves;
    private final MoveTimes times;
    private final Bookings bookings;
    private final BookingDetails details;
    private final CurrentCaller caller;
    private final Clock clock;

    ScheduleResource(
            Moves moves,
            MoveTimes times,
            Bookings bookings,
            BookingDetails details,
            CurrentCaller caller,
            Clock clock) {
        this.moves = moves;
        this.times = times;
        this.bookings = bookings;
        this.details = details;
        this.caller = caller;
        this.clock = clock;
    }

    record RescheduleBooking(@NotNull Instant startsAt) {}

    /**
     * How long the caller may move the booking.
     *
     * @param until the last moment; null when it cannot be moved at all
     */
    record LeewayView(@Nullable Instant until, boolean movable) {}

    @PUT
    public BookingDetail reschedule(@PathParam("id") UUID id, @Valid @NotNull RescheduleBooking reschedule) {
        return details.of(moves.move(id, me(), reschedule.startsAt()));
    }

    @GET
    public LeewayView ask(@PathParam("id") UUID id) {
        var leeway = times.leeway(id, bookings.requireOf(id, me()).partyOf(me()));
        return new LeewayView(leeway.until(), leeway.isLeft(clock.instant()));
    }

    @GET
    @Path("/slots")
    public SlotsView slots(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        var now = clock.instant();
        var booking = bookings.requireOf(id, me());
        var zone = booking.practiceZone();
        var range = DateRange.parse(from, to, LocalDate.ofInstant(now, zone), SlotsView.MOST_DAYS);
        return SlotsView.of(zone, times.free(id, booking.partyOf(me()), range, now));
    }

    private UUID me() {
        return caller.require().accountId();
    }
}
