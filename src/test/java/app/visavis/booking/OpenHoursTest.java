package app.visavis.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.practice.AbsenceView;
import app.visavis.practice.Timetable;
import app.visavis.practice.WeeklyOpening;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenHoursTest {
    private static final int STEP = 15;

    @Test
    void inSummerTimeNineIsNineOnTheLocalClock() {
        var hours = daily("Europe/Paris", "2026-03-29", "2026-03-29", 9 * 60, 12 * 60);
        assertEquals(
                List.of("2026-03-28T08:00:00Z/2026-03-28T11:00:00Z", "2026-03-29T07:00:00Z/2026-03-29T10:00:00Z"),
                open(hours));
    }

    @Test
    void theHourThatTheClockSkipsOpensNothing() {
        var hours = daily("Europe/Paris", "2026-03-29", "2026-03-29", 60, 5 * 60);
        assertEquals(List.of("2026-03-29T00:00:00Z/2026-03-29T03:00:00Z"), open(hours, "2026-03-29"));
        assertFalse(
                daily("Europe/Paris", "2026-03-29", "2026-03-29", 2 * 60, 3 * 60)
                        .isOpen(minute("2026-03-29T01:00:00Z"), minute("2026-03-29T01:05:00Z")),
                "02:00 to 03:00 is not on that day's clock");
    }

    @Test
    void ofTheHourThatComesTwiceTheFirstIsOpen() {
        var hours = daily("Europe/Paris", "2026-10-25", "2026-10-25", 60, 5 * 60);
        assertEquals(
                List.of("2026-10-24T23:00:00Z/2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z/2026-10-25T04:00:00Z"),
                open(hours, "2026-10-25"));
    }

    @Test
    void anOpeningCrossesMidnightIntoADayOfItsOwn() {
        var friday = List.of(new WeeklyOpening(DayOfWeek.FRIDAY, 22 * 60, 2 * 60));
        var hours = OpenHours.of(
                new Timetable(friday, List.of(), List.of()),
                ZoneId.of("Europe/Paris"),
                STEP,
                LocalDate.parse("2026-11-28"),
                LocalDate.parse("2026-11-28"));
        assertEquals(List.of("2026-11-27T21:00:00Z/2026-11-28T01:00:00Z"), open(hours));
    }

    @Test
    void wholeDaysInARowAreOneStretch() {
        var hours = daily("UTC", "2026-12-01", "2026-12-03", 0, 0);
        assertEquals(List.of("2026-11-30T00:00:00Z/2026-12-04T00:00:00Z"), open(hours));
        assertTrue(hours.isStart(minute("2026-12-02T00:00:00Z")));
        assertFalse(hours.isStart(minute("2026-12-02T00:05:00Z")));
    }

    /** Zones whose clocks change at midnight, by half an hour, or stand at odd offsets. */
    @ParameterizedTest
    @CsvSource({
        "Africa/Cairo, 2026-04-24, 23",
        "Africa/Cairo, 2026-10-29, 24",
        "Asia/Beirut, 2026-03-29, 23",
        "America/Santiago, 2026-09-06, 23",
        "America/Havana, 2026-03-08, 23",
        "America/Asuncion, 2026-10-04, 24",
        "Atlantic/Azores, 2026-03-29, 23",
        "Atlantic/Azores, 2026-10-25, 24",
        "America/Coyhaique, 2026-06-01, 24",
        "Australia/Lord_Howe, 2026-10-04, 23.5",
        "Australia/Lord_Howe, 2026-04-05, 24",
        "Asia/Kathmandu, 2026-06-01, 24",
        "Pacific/Chatham, 2026-09-27, 23"
    })
    void aWholeDayIsAsLongAsItsReadingsThatComeForTheFirstTime(String zone, String date, double hours) {
        var day = LocalDate.parse(date);
        var opening = List.of(new WeeklyOpening(day.getDayOfWeek(), 0, 0));
        var open = OpenHours.of(new Timetable(opening, List.of(), List.of()), ZoneId.of(zone), STEP, day, day)
                .open();
        var minutes = 0L;
        for (var i = 0; i < open.length; i += 2) {
            minutes += open[i + 1] - open[i];
        }
        assertEquals(hours * 60, minutes);
    }

    @Test
    void anAbsenceEndsTheOpening() {
        var absence = new AbsenceView(
                new UUID(0, 1), LocalDateTime.parse("2026-12-01T10:00"), LocalDateTime.parse("2026-12-01T11:00"), "");
        var opening = List.of(new WeeklyOpening(DayOfWeek.TUESDAY, 9 * 60, 12 * 60));
        var day = LocalDate.parse("2026-12-01");
        var hours = OpenHours.of(new Timetable(opening, List.of(), List.of(absence)), ZoneId.of("UTC"), STEP, day, day);
        assertEquals(
                List.of("2026-12-01T09:00:00Z/2026-12-01T10:00:00Z", "2026-12-01T11:00:00Z/2026-12-01T12:00:00Z"),
                open(hours));
    }

    @Test
    void anAbsenceInTheHourThatComesTwiceCoversBoth() {
        var absence = new AbsenceView(
                new UUID(0, 1), LocalDateTime.parse("2026-10-25T02:00"), LocalDateTime.parse("2026-10-25T03:00"), "");
        var opening = List.of(new WeeklyOpening(DayOfWeek.SUNDAY, 60, 5 * 60));
        var day = LocalDate.parse("2026-10-25");
        var hours = OpenHours.of(
                new Timetable(opening, List.of(), List.of(absence)), ZoneId.of("Europe/Paris"), STEP, day, day);
        assertEquals(
                List.of("2026-10-24T23:00:00Z/2026-10-25T00:00:00Z", "2026-10-25T02:00:00Z/2026-10-25T04:00:00Z"),
                open(hours));
    }

    /** Every five minutes round every change of the clock, against the rule as it is written. */
    @Test
    void inEveryZoneAnInstantIsOpenExactlyWhenItsFirstReadingIs() {
        var random = new Random(42);
        for (var name : ZoneId.getAvailableZoneIds()) {
            var zone = ZoneId.of(name);
            var change = zone.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
            if (change != null && change.getInstant().isBefore(Instant.parse("2036-01-01T00:00:00Z"))) {
                assertRule(zone, change.getInstant(), randomWeek(random));
            }
        }
    }

    private static void assertRule(ZoneId zone, Instant change, List<WeeklyOpening> week) {
        var day = LocalDate.ofInstant(change, zone);
        var hours =
                OpenHours.of(new Timetable(week, List.of(), List.of()), zone, STEP, day.minusDays(1), day.plusDays(1));
        for (var at = change.minusSeconds(36_000); at.isBefore(change.plusSeconds(36_000)); at = at.plusSeconds(300)) {
            var expected = isOpen(at, zone, week);
            var minute = Minutes.of(at);
            assertEquals(expected, Intervals.contains(hours.open(), minute, minute + 5), zone + " " + at);
        }
    }

    private static boolean isOpen(Instant at, ZoneId zone, List<WeeklyOpening> week) {
        var reading = at.atZone(zone);
        var local = reading.toLocalDateTime();
        if (!reading.withEarlierOffsetAtOverlap().toInstant().equals(at)) {
            return false;
        }
        return Stream.of(local.toLocalDate(), local.toLocalDate().minusDays(1)).anyMatch(date -> week.stream()
                .filter(opening -> opening.weekday() == date.getDayOfWeek())
                .anyMatch(opening -> {
                    var start = date.atStartOfDay().plusMinutes(opening.hours().startsMinute());
                    return !local.isBefore(start)
                            && local.isBefore(start.plusMinutes(opening.hours().length()));
                }));
    }

    private static List<WeeklyOpening> randomWeek(Random random) {
        List<WeeklyOpening> week = new ArrayList<>();
        for (var day : DayOfWeek.values()) {
            for (var i = 0; i < 2; i++) {
                week.add(new WeeklyOpening(day, random.nextInt(288) * 5, random.nextInt(288) * 5));
            }
        }
        return week;
    }

    private static OpenHours daily(String zone, String from, String to, int startsMinute, int endsMinute) {
        var openings = Arrays.stream(DayOfWeek.values())
                .map(day -> new WeeklyOpening(day, startsMinute, endsMinute))
                .toList();
        return OpenHours.of(
                new Timetable(openings, List.of(), List.of()),
                ZoneId.of(zone),
                STEP,
                LocalDate.parse(from),
                LocalDate.parse(to));
    }

    private static long minute(String instant) {
        return Minutes.of(Instant.parse(instant));
    }

    private static List<String> open(OpenHours hours) {
        List<String> open = new ArrayList<>();
        for (var i = 0; i < hours.open().length; i += 2) {
            open.add(Minutes.instant(hours.open()[i]) + "/" + Minutes.instant(hours.open()[i + 1]));
        }
        return open;
    }

    /** Without the day before, which is there for openings that reach over midnight. */
    private static List<String> open(OpenHours hours, String date) {
        var start = LocalDate.parse(date).minusDays(1).atTime(12, 0).toString();
        return open(hours).stream()
                .filter(stretch -> stretch.compareTo(start) > 0)
                .toList();
    }
}
