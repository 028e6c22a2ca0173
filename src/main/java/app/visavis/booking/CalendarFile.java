package app.visavis.booking;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** A booking as an iCalendar file (RFC 5545); reading it again after a change updates the same entry. */
public final class CalendarFile {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LINE_BYTES = 75;

    private CalendarFile() {}

    public static String of(BookingView booking, URI webOrigin, Instant now) {
        var page = webOrigin + "/bookings/" + booking.id();
        return List.of(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Visavis//Bookings//EN",
                        "METHOD:" + (isOff(booking) ? "CANCEL" : "PUBLISH"),
                        "BEGIN:VEVENT",
                        "UID:" + booking.id() + "@" + webOrigin.getHost(),
                        "SEQUENCE:" + booking.revision(),
                        "DTSTAMP:" + UTC.format(now),
                        "LAST-MODIFIED:" + UTC.format(booking.changedAt()),
                        "DTSTART:" + UTC.format(booking.startsAt()),
                        "DTEND:" + UTC.format(booking.endsAt()),
                        "SUMMARY:" + escape(booking.offeringTitle() + " · " + booking.practiceName()),
                        "DESCRIPTION:" + escape(page),
                        "URL:" + page,
                        "STATUS:" + status(booking),
                        "END:VEVENT",
                        "END:VCALENDAR")
                .stream()
                .map(CalendarFile::fold)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static boolean isOff(BookingView booking) {
        return booking.state() == BookingState.CANCELLED || booking.state() == BookingState.LAPSED;
    }

    private static String status(BookingView booking) {
        return isOff(booking) ? "CANCELLED" : booking.state() == BookingState.HELD ? "TENTATIVE" : "CONFIRMED";
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** At most 75 octets a line, continued after a space; never within a character. */
    private static String fold(String line) {
        var folded = new StringBuilder();
        var bytes = 0;
        for (var character : line.codePoints().mapToObj(Character::toString).toList()) {
            var size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE_BYTES) {
                folded.append("\r\n ");
                bytes = 1;
            }
            folded.append(character);
            bytes += size;
        }
        return folded.toString();
    }
}
