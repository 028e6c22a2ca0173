package app.visavis.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.visavis.booking.NaiveSlots.Shape;
import app.visavis.practice.AbsenceView;
import app.visavis.practice.BookingLimits;
import app.visavis.practice.BookingRules;
import app.visavis.practice.Hours;
import app.visavis.practice.SpecialDayView;
import app.visavis.practice.Timetable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half hours offered when clocks change at midnight, by half an hour, no longer, or stand at odd offsets; times are UTC. */
class ClockChangesTest {
    private static final int HALF_HOUR = 30;

    @ParameterizedTest(name = "{0} {1} {2}–{3}")
    @CsvSource({
        // At midnight the clock skips an hour, or shows the hour before midnight twice.
        "Africa/Cairo, 2026-04-23, 23:00, 02:00, 21:00 21:30 22:00 22:30",
        "Africa/Cairo, 2026-10-29, 22:00, 01:00, 19:00 19:30 20:00 20:30 22:00 22:30",
        "Asia/Beirut, 2026-03-28, 23:00, 02:00, 21:00 21:30 22:00 22:30",
        "Asia/Beirut, 2026-10-24, 22:00, 01:00, 19:00 19:30 20:00 20:30 22:00 22:30",
        "America/Santiago, 2026-09-05, 23:00, 02:00, 03:00 03:30 04:00 04:30",
        "America/Santiago, 2026-04-04, 22:00, 01:00, 01:00 01:30 02:00 02:30 04:00 04:30",
        // The hour after midnight comes twice.
        "America/Havana, 2026-03-07, 23:00, 02:00, 04:00 04:30 05:00 05:30",
        "America/Havana, 2026-10-31, 23:00, 02:00, 03:00 03:30 04:00 04:30 06:00 06:30",
        "Atlantic/Azores, 2026-03-28, 23:00, 02:00, 00:00 00:30 01:00 01:30",
        "Atlantic/Azores, 2026-10-24, 23:00, 02:00, 23:00 23:30 00:00 00:30 02:00 02:30",
        // The last change before a country gave up changing, and the same night two years later.
        "America/Asuncion, 2024-10-05, 23:00, 02:00, 03:00 03:30 04:00 04:30",
        "America/Asuncion, 2026-10-03, 23:00, 02:00, 02:00 02:30 03:00 03:30 04:00 04:30",
        "America/Coyhaique, 2024-09-07, 23:00, 02:00, 03:00 03:30 04:00 04:30",
        "America/Coyhaique, 2026-09-05, 23:00, 02:00, 02:00 02:30 03:00 03:30 04:00 04:30",
        // By half an hour.
        "Australia/Lord_Howe, 2026-10-04, 01:00, 04:00, 14:30 15:00 15:30 16:00 16:30",
        "Australia/Lord_Howe, 2026-04-05, 01:00, 03:00, 14:00 14:30 15:30 16:00",
        // Quarters of an hour; what would reach into the hour that comes again is not offered.
        "Asia/Kathmandu, 2026-06-01, 09:00, 10:30, 03:15 03:45 04:15",
        "Pacific/Chatham, 2026-09-27, 02:00, 05:00, 13:15 13:45 14:15 14:45",
        "Pacific/Chatham, 2026-04-05, 02:00, 05:00, 12:15 12:45 13:15 15:15 15:45"
    })
    void whatIsOpenThatNight(String zone, LocalDate date, LocalTime starts, LocalTime ends, String expected) {
        assertEquals(expected, offered(ZoneId.of(zone), date, starts, ends, List.of()));
    }

    /** Paris skips 02:00–03:00 on 29 March 2026 and shows it twice on 25 October. */
    @ParameterizedTest(name = "absent {1}–{2} on {0}")
    @CsvSource({
        "2026-03-29, 02:30, 04:00, 00:00 00:30 01:00 02:00 02:30",
        "2026-03-29, 01:00, 02:30, 01:30 02:00 02:30",
        "2026-03-29, 02:50, 03:10, 00:00 00:30 01:00 01:30 02:00 02:30",
        "2026-10-25, 02:00, 02:30, 23:00 23:30 02:00 02:30 03:00 03:30",
        "2026-10-25, 01:00, 02:30, 02:00 02:30 03:00 03:30",
        "2026-10-25, 02:30, 03:30, 23:00 23:30 00:00 02:30 03:00 03:30"
    })
    void anAbsenceIsLaterInTheGapAndCoversBothReadings(
            LocalDate date, LocalTime starts, LocalTime ends, String expected) {
        var absence = new AbsenceView(new UUID(0, 0), date.atTime(starts), date.atTime(ends), "");
        assertEquals(
                expected,
                offered(ZoneId.of("Europe/Paris"), date, LocalTime.of(1, 0), LocalTime.of(5, 0), List.of(absence)));
    }

    private static String offered(
            ZoneId zone, LocalDate date, LocalTime starts, LocalTime ends, List<AbsenceView> absences) {
        var hours = new Hours(starts.toSecondOfDay() / 60, ends.toSecondOfDay() / 60);
        var timetable = new Timetable(List.of(), List.of(new SpecialDayView(date, List.of(hours), "")), absences);
        var rules = new NaiveSlots(
                zone,
                timetable,
                new BookingRules(0, 60, HALF_HOUR),
                BookingLimits.NONE,
                new Shape(HALF_HOUR, 0, 0),
                List.of(),
                List.of(),
                date.plusDays(90).atStartOfDay(zone).toInstant(),
                date.minusDays(7).atStartOfDay(zone).toInstant());
        var found = PureSlots.find(rules, DateRange.of(date, date.plusDays(1)));
        return String.join(
                " ",
                LongStream.of(found)
                        .mapToObj(minute -> LocalTime.ofInstant(Minutes.instant(minute), ZoneOffset.UTC)
                                .toString())
                        .toList());
    }
}
