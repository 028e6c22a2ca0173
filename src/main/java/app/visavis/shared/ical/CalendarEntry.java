package app.visavis.shared.ical;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry for other programs' calendars.
 *
 * @param uid the same through all its changes
 * @param sequence rises with each of them
 * @param stampedAt when this was written
 * @param organizer who sends it, named in what is sent and absent from what is fetched
 * @param attendee whom it is sent to
 */
public record CalendarEntry(
        String uid,
        int sequence,
        Instant stampedAt,
        Instant changedAt,
        Instant startsAt,
        Instant endsAt,
        String summary,
        String url,
        Standing standing,
        @Nullable Person organizer,
        @Nullable Person attendee) {

    /** Whether it takes place. */
    public enum Standing {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /** Somebody by name and address. */
    public record Person(String name, String email) {}
}
