package app.visavis.booking;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.practice.RefundPolicy;
import app.visavis.shared.ical.CalendarEntry.Person;
import app.visavis.shared.ical.ReadCalendar;
import app.visavis.shared.money.Money;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant START = Instant.parse("2026-12-02T10:00:00Z");
    private static final URI ORIGIN = URI.create("https://visavis.example");

    @Test
    void theEntryHasItsMomentsAndANameThatStays() {
        var entry = read(BookingState.CONFIRMED, "Conversation", 3);
        assertThat(entry.method()).isEqualTo("PUBLISH");
        assertThat(entry.uid()).isEqualTo("00000000-0000-0000-0000-000000000001@visavis.example");
        assertThat(entry.sequence()).isEqualTo(3);
        assertThat(entry.startsAt()).isEqualTo(START);
        assertThat(entry.endsAt()).isEqualTo(START.plusSeconds(1800));
        assertThat(entry.status()).isEqualTo("CONFIRMED");
    }

    @Test
    void whatIsCalledOffTakesItselfOutOfTheCalendar() {
        var entry = read(BookingState.CANCELLED, "Conversation", 4);
        assertThat(entry.method()).isEqualTo("CANCEL");
        assertThat(entry.status()).isEqualTo("CANCELLED");
        assertThat(entry.sequence()).isEqualTo(4);
    }

    @Test
    void whatIsSentInvitesItsReaderAndNamesNobodyElsesAddress() {
        var sent = CalendarFile.sent(
                booking(BookingState.CONFIRMED, "Conversation", 1),
                "Claire Martin",
                ORIGIN,
                NOW,
                new Person("Claire Martin", "no-reply@visavis.example"),
                new Person("Ada", "ada@example.org"));
        assertThat(sent.mediaType()).isEqualTo("text/calendar; charset=utf-8; method=REQUEST");
        var entry = ReadCalendar.one(sent.text());
        assertThat(entry.method()).isEqualTo("REQUEST");
        assertThat(entry.addresses()).containsExactlyInAnyOrder("no-reply@visavis.example", "ada@example.org");
    }

    @Test
    void textSurvivesWhateverIsInIt() {
        var title = "Éducation, conseil; écoute\\soutien\nligne ".repeat(5).strip();
        var text = CalendarFile.of(booking(BookingState.CONFIRMED, title, 1), ORIGIN, NOW)
                .text();
        assertThat(ReadCalendar.one(text).summary()).isEqualTo(title + " · Claire Martin");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(80));
    }

    private static ReadCalendar.Entry read(BookingState state, String title, int revision) {
        return ReadCalendar.one(
                CalendarFile.of(booking(state, title, revision), ORIGIN, NOW).text());
    }

    private static BookingView booking(BookingState state, String title, int revision) {
        return new BookingView(
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
                START,
                START.plusSeconds(1800),
                null,
                Money.of(4_500, "EUR"),
                new RefundPolicy(24, 50),
                null,
                null,
                revision,
                NOW);
    }
}
