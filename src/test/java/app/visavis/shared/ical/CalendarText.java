package app.visavis.shared.ical;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Files of other programs, and what is busy in them as a practice in Paris reads it in spring 2026. */
final class CalendarText {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2026-05-01T00:00:00Z");

    private CalendarText() {}

    static List<Span> busy(String... lines) {
        return CalendarReading.busy(calendar(event(lines)), PARIS, FROM, UNTIL);
    }

    static String event(String... lines) {
        return "BEGIN:VEVENT\n" + String.join("\n", lines) + "\nEND:VEVENT\n";
    }

    static String calendar(String... parts) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n" + String.join("", parts) + "END:VCALENDAR\n")
                .replace("\n", "\r\n");
    }

    static Span span(String start, String end) {
        return new Span(Instant.parse(start), Instant.parse(end));
    }
}
