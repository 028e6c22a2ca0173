package app.visavis.booking;

import app.visavis.shared.metrics.Tally;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;

/** Counts what happens to bookings, once it is committed: {@code visavis_bookings_total}. */
@Startup
@ApplicationScoped
class BookingMeter {
    private static final List<String> WORDS = List.of(
            "held", "claimed", "confirmed", "rescheduled", "cancelled", "invited", "completed", "missed", "lapsed");

    private final Tally bookings;

    BookingMeter(MeterRegistry registry) {
        bookings = Tally.of(registry, "visavis.bookings", "Bookings by what happened to them", "happened", WORDS);
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) BookingEvent event) {
        bookings.count(word(event));
    }

    private static String word(BookingEvent event) {
        return switch (event) {
            case BookingEvent.Held _ -> "held";
            case BookingEvent.Claimed _ -> "claimed";
            case BookingEvent.Confirmed _ -> "confirmed";
            case BookingEvent.Rescheduled _ -> "rescheduled";
            case BookingEvent.Cancelled _ -> "cancelled";
            case BookingEvent.Invited _ -> "invited";
            case BookingEvent.Completed _ -> "completed";
            case BookingEvent.Missed _ -> "missed";
            case BookingEvent.Lapsed _ -> "lapsed";
        };
    }
}
