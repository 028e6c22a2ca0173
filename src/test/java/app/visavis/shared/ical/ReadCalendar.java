package app.visavis.shared.ical;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What another program makes of a calendar that we wrote. */
public final class ReadCalendar {
    private ReadCalendar() {}

    /** An entry with what its file says is to be done. */
    public record Entry(
            String method,
            String uid,
            int sequence,
            Instant startsAt,
            Instant endsAt,
            String summary,
            String status,
            List<String> addresses) {}

    public static Entry one(String text) {
        return all(text).getFirst();
    }

    public static List<Entry> all(String text) {
        var file = Biweekly.parse(text).first();
        // An empty calendar has nothing to say, which the standard does not foresee and every program reads.
        if (!file.getEvents().isEmpty() && !file.validate(ICalVersion.V2_0).isEmpty()) {
            throw new AssertionError(file.validate(ICalVersion.V2_0) + text);
        }
        return file.getEvents().stream().map(event -> entry(file, event)).toList();
    }

    private static Entry entry(ICalendar file, VEvent event) {
        var organizer = event.getOrganizer() == null
                ? Stream.<String>of()
                : Stream.of(event.getOrganizer().getEmail());
        return new Entry(
                file.getMethod().getValue(),
                event.getUid().getValue(),
                event.getSequence().getValue(),
                event.getDateStart().getValue().toInstant(),
                event.getDateEnd().getValue().toInstant(),
                event.getSummary().getValue(),
                event.getStatus().getValue(),
                Stream.concat(organizer, event.getAttendees().stream().map(attendee -> attendee.getEmail()))
                        .toList());
    }
}
