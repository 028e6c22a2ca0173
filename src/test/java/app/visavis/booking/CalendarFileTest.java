package app.visavis.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.shared.money.Money;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final URI ORIGIN = URI.create("https://visavis.example");

    @Test
    void theEntryHasItsTimesInUtcAndANameThatStays() {
        var file = file(BookingState.CONFIRMED, "Conversation");
        assertTrue(file.contains("\r\nDTSTART:20261202T100000Z\r\nDTEND:20261202T103000Z\r\n"), file);
        assertTrue(file.contains("\r\nUID:00000000-0000-0000-0000-000000000001@visavis.example\r\n"), file);
        assertTrue(file.contains("\r\nSEQUENCE:3\r\n"), file);
        assertTrue(file.contains("\r\nMETHOD:PUBLISH\r\n"), file);
        assertTrue(file.endsWith("END:VCALENDAR\r\n"), file);
    }

    @Test
    void whatIsCalledOffTakesItselfOutOfTheCalendar() {
        var file = file(BookingState.CANCELLED, "Conversation");
        assertTrue(file.contains("\r\nMETHOD:CANCEL\r\n"), file);
        assertTrue(file.contains("\r\nSTATUS:CANCELLED\r\n"), file);
    }

    @Test
    void textIsEscapedAndLongLinesAreFoldedBetweenCharacters() {
        var title = "Éducation, conseil; écoute\\soutien ".repeat(5).strip();
        var file = file(BookingState.CONFIRMED, title);
        for (var line : file.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
        var escaped = title.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;");
        assertEquals(1, count(file.replace("\r\n ", ""), "SUMMARY:" + escaped + " · Claire Martin\r\n"));
    }

    private static String file(BookingState state, String title) {
        var booking = new BookingView(
                new UUID(0, 1),
                new UUID(0, 2),
                "claire",
                "Claire Martin",
                ZoneId.of("Europe/Paris"),
                new UUID(0, 3),
                new UUID(0, 4),
                title,
                30,
                new UUID(0, 5),
                state,
                Instant.parse("2026-12-02T10:00:00Z"),
                Instant.parse("2026-12-02T10:30:00Z"),
                null,
                Money.of(4_500, "EUR"),
                3,
                NOW);
        return CalendarFile.of(booking, ORIGIN, NOW);
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
