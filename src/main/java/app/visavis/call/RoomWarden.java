package app.visavis.call;

import app.visavis.booking.BookingEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Keeps the rooms in order: prolongs the leases of open lines, empties abandoned seats, closes rooms in time. */
@ApplicationScoped
class RoomWarden {
    private final Rooms rooms;
    private final Seats seats;
    private final Lines lines;
    private final CallConfig config;
    private final Clock clock;

    RoomWarden(Rooms rooms, Seats seats, Lines lines, CallConfig config, Clock clock) {
        this.rooms = rooms;
        this.seats = seats;
        this.lines = lines;
        this.config = config;
        this.clock = clock;
    }

    void bookingCancelled(@Observes BookingEvent.Cancelled cancelled) {
        rooms.end(cancelled.booking().id(), ClosedWhy.ENDED);
    }

    void bookingMissed(@Observes BookingEvent.Missed missed) {
        rooms.end(missed.booking().id(), ClosedWhy.ENDED);
    }

    void bookingRescheduled(@Observes BookingEvent.Rescheduled rescheduled) {
        var booking = rescheduled.booking();
        var window = CallWindow.around(booking.startsAt(), booking.endsAt(), config);
        rooms.reschedule(booking.id(), window);
    }

    /** Leases first: after an outage those whose lines have held must not be taken for gone. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void walkRound() {
        var now = clock.instant();
        seats.prolong(lines.places(), now.plus(config.grace()));
        seats.roomsWithExpired(now).forEach(rooms::vacateExpired);
        seats.roomsToClose(now).forEach(bookingId -> rooms.end(bookingId, ClosedWhy.WINDOW));
    }
}
