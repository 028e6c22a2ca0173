package app.visavis.notification;

import app.visavis.booking.BookingView;
import app.visavis.booking.Bookings;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks for bookings that somebody must be reminded of; on several servers at once it is harmless. */
@ApplicationScoped
class ReminderClerk {
    private static final Logger LOG = Logger.getLogger(ReminderClerk.class);

    private final Bookings bookings;
    private final Reminders reminders;
    private final Clock clock;

    ReminderClerk(Bookings bookings, Reminders reminders, Clock clock) {
        this.bookings = bookings;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Scheduled(every = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        var now = clock.instant();
        for (var kind : ReminderKind.values()) {
            var due = bookings.confirmedBetween(kind.after(now), kind.until(now)).stream()
                    .filter(booking -> kind.isDue(booking, now))
                    .toList();
            var done = reminders.sent(kind, due);
            due.stream()
                    .filter(booking -> !done.contains(Reminders.About.of(booking)))
                    .map(BookingView::id)
                    .forEach(id -> remind(id, kind, now));
        }
    }

    /** One that cannot be written must not keep the others from theirs, this round and every other. */
    private void remind(UUID id, ReminderKind kind, Instant now) {
        try {
            reminders.remind(id, kind, now);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Nobody was reminded of booking %s", id);
        }
    }
}
