package app.visavis.booking;

import app.visavis.shared.ical.CalendarEntry;
import app.visavis.shared.ical.CalendarEntry.Person;
import app.visavis.shared.ical.CalendarEntry.Standing;
import app.visavis.shared.ical.CalendarWriting;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A booking as an iCalendar file; reading it again after a change updates the same entry. */
public record CalendarFile(CalendarEntry entry) {

    /** To be put into one's own calendar by hand. */
    static CalendarFile of(BookingView booking, URI webOrigin, Instant now) {
        return new CalendarFile(entry(booking, booking.practiceName(), webOrigin, now, null, null));
    }

    /** One of many in a calendar that is followed: the same text until something changes. */
    static CalendarEntry followed(BookingView booking, String with, URI webOrigin) {
        return entry(booking, with, webOrigin, booking.changedAt(), null, null);
    }

    /**
     * Sent by mail, which calendar programs then follow by themselves.
     *
     * @param with whom the reader meets
     */
    public static CalendarFile sent(
            BookingView booking, String with, URI webOrigin, Instant now, Person organizer, Person attendee) {
        return new CalendarFile(entry(booking, with, webOrigin, now, organizer, attendee));
    }

    public String text() {
        return CalendarWriting.of(entry);
    }

    public String mediaType() {
        return "text/calendar; charset=utf-8; method=" + CalendarWriting.methodOf(entry);
    }

    private static CalendarEntry entry(
            BookingView booking,
            String with,
            URI webOrigin,
            Instant now,
            @Nullable Person organizer,
            @Nullable Person attendee) {
        return new CalendarEntry(
                booking.id() + "@" + webOrigin.getHost(),
                booking.revision(),
                now,
                booking.changedAt(),
                booking.startsAt(),
                booking.endsAt(),
                booking.offeringTitle() + " · " + with,
                webOrigin + "/bookings/" + booking.id(),
                standing(booking.state()),
                organizer,
                attendee);
    }

    private static Standing standing(BookingState state) {
        return switch (state) {
            case CANCELLED, LAPSED -> Standing.CANCELLED;
            case HELD -> Standing.TENTATIVE;
            case CONFIRMED, COMPLETED, NO_SHOW -> Standing.CONFIRMED;
        };
    }
}
