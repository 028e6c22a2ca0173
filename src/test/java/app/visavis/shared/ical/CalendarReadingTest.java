package app.visavis.shared.ical;

import static app.visavis.shared.ical.CalendarText.FROM;
import static app.visavis.shared.ical.CalendarText.PARIS;
import static app.visavis.shared.ical.CalendarText.UNTIL;
import static app.visavis.shared.ical.CalendarText.busy;
import static app.visavis.shared.ical.CalendarText.calendar;
import static app.visavis.shared.ical.CalendarText.event;
import static app.visavis.shared.ical.CalendarText.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.visavis.shared.ical.CalendarUnreadable.Reason;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Calendars as other programs write them. */
class CalendarReadingTest {
    @Test
    void anEntryInUtcIsBusyThen() {
        assertThat(busy("DTSTART:20260310T090000Z", "DTEND:20260310T100000Z"))
                .containsExactly(span("2026-03-10T09:00:00Z", "2026-03-10T10:00:00Z"));
    }

    @Test
    void daysAndTimesWithoutAZoneAreThoseOfThePractice() {
        assertThat(busy("DTSTART;VALUE=DATE:20260328", "DTEND;VALUE=DATE:20260330"))
                .containsExactly(span("2026-03-27T23:00:00Z", "2026-03-29T22:00:00Z"));
        assertThat(busy("DTSTART;VALUE=DATE:20260402"))
                .containsExactly(span("2026-04-01T22:00:00Z", "2026-04-02T22:00:00Z"));
        assertThat(busy("DTSTART:20260402T120000", "DTEND:20260402T130000"))
                .containsExactly(span("2026-04-02T10:00:00Z", "2026-04-02T11:00:00Z"));
        assertThat(CalendarReading.busy(
                        calendar(event("DTSTART;VALUE=DATE:20260402")), ZoneId.of("Asia/Tokyo"), FROM, UNTIL))
                .containsExactly(span("2026-04-01T15:00:00Z", "2026-04-02T15:00:00Z"));
    }

    @Test
    void whatIsCalledOffOrTakesNoTimeIsNotBusy() {
        assertThat(busy("DTSTART:20260310T090000Z", "DTEND:20260310T100000Z", "STATUS:CANCELLED"))
                .isEmpty();
        assertThat(busy("DTSTART:20260310T090000Z", "DTEND:20260310T100000Z", "TRANSP:TRANSPARENT"))
                .isEmpty();
        assertThat(busy("DTSTART:20260310T090000Z")).isEmpty();
        assertThat(busy("DTSTART:20260310T090000Z", "DTEND:20260310T100000Z", "STATUS:TENTATIVE"))
                .hasSize(1);
    }

    @Test
    void zonesOfWindowsAndOfOtherMakersAreKnown() {
        assertThat(busy("DTSTART;TZID=Tokyo Standard Time:20260310T090000", "DURATION:PT1H"))
                .containsExactly(span("2026-03-10T00:00:00Z", "2026-03-10T01:00:00Z"));
        assertThat(busy("DTSTART;TZID=/citadel.org/20250101_1/America/New_York:20260401T090000", "DURATION:PT1H"))
                .containsExactly(span("2026-04-01T13:00:00Z", "2026-04-01T14:00:00Z"));
        for (var name : WindowsZones.names()) {
            assertThat(WindowsZones.find(name)).as(name).isPresent();
        }
    }

    @Test
    void aZoneThatTheFileDefinesIsFollowedThroughItsChanges() {
        // An hour behind Paris, with clocks that change on other days: the last Sundays of April and September.
        var zone = """
                BEGIN:VTIMEZONE
                TZID:Customized Time Zone
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0000
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=9
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                TZOFFSETFROM:+0000
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=4
                END:DAYLIGHT
                END:VTIMEZONE
                """;
        var found = CalendarReading.busy(
                calendar(
                        zone,
                        event(
                                "DTSTART;TZID=Customized Time Zone:20260419T120000",
                                "DURATION:PT1H",
                                "RRULE:FREQ=WEEKLY;COUNT=2")),
                PARIS,
                FROM,
                UNTIL);
        assertThat(found)
                .containsExactly(
                        span("2026-04-19T12:00:00Z", "2026-04-19T13:00:00Z"),
                        span("2026-04-26T11:00:00Z", "2026-04-26T12:00:00Z"));
    }

    @Test
    void freeAndBusyTimesAreTakenAsTheyAre() {
        var text = calendar("""
                BEGIN:VFREEBUSY
                UID:fb
                FREEBUSY;FBTYPE=BUSY:20260310T090000Z/20260310T100000Z,20260310T120000Z/PT30M
                FREEBUSY;FBTYPE=FREE:20260311T090000Z/20260311T100000Z
                END:VFREEBUSY
                """);
        assertThat(CalendarReading.busy(text, PARIS, FROM, UNTIL))
                .containsExactly(
                        span("2026-03-10T09:00:00Z", "2026-03-10T10:00:00Z"),
                        span("2026-03-10T12:00:00Z", "2026-03-10T12:30:00Z"));
    }

    @Test
    void whatOverlapsIsOne() {
        assertThat(CalendarReading.busy(
                        calendar(
                                event("UID:1", "DTSTART:20260310T090000Z", "DTEND:20260310T100000Z"),
                                event("UID:2", "DTSTART:20260310T093000Z", "DTEND:20260310T110000Z")),
                        PARIS,
                        FROM,
                        UNTIL))
                .containsExactly(span("2026-03-10T09:00:00Z", "2026-03-10T11:00:00Z"));
    }

    @Test
    void whatCannotBeReadIsRefusedAloud() {
        refuses(Reason.NOT_A_CALENDAR, "<html>Sign in</html>");
        refuses(Reason.NOT_A_CALENDAR, "");
        var whole = calendar(event("DTSTART:20260310T090000Z"));
        refuses(Reason.NOT_A_CALENDAR, whole.substring(0, whole.length() - 20));
        refuses(Reason.ZONE_UNKNOWN, calendar(event("DTSTART;TZID=Mars/Olympus:20260310T090000")));
        refuses(Reason.ENTRY_UNREADABLE, calendar(event("SUMMARY:never")));
        refuses(Reason.ENTRY_UNREADABLE, calendar(event("DTSTART:tomorrow")));
        refuses(Reason.ENTRY_UNREADABLE, calendar(event("DTSTART:20260310T090000Z", "RRULE:every now and then")));
        refuses(Reason.ENTRY_UNREADABLE, calendar(event("DTSTART:20260310T090000Z", "EXDATE:someday")));
        refuses(Reason.ENTRY_UNREADABLE, calendar(event("DTSTART:20260310T090000Z", "RRULE:FREQ=SECONDLY")));
        refuses(
                Reason.ENTRY_UNREADABLE,
                calendar(event("DTSTART:20260310T090000Z", "RECURRENCE-ID;RANGE=THISANDFUTURE:20260310T090000Z")));
    }

    @Test
    void nobodyHasSoManyEntries() {
        var hourly = new String[400];
        for (var i = 0; i < hourly.length; i++) {
            hourly[i] = event("UID:" + i, "DTSTART:20260301T000000Z", "DURATION:PT5M", "RRULE:FREQ=HOURLY");
        }
        refuses(Reason.TOO_MANY_ENTRIES, calendar(hourly));
    }

    /** Each of them is within what one entry may ask for, and none is in the range: alone they are seconds, together hours. */
    @Test
    void aFileIsBoundedAsAWholeWhateverItsEntriesAre() {
        var past = event("DTSTART:19900101T000000Z", "RRULE:FREQ=HOURLY;COUNT=199000");
        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> refuses(Reason.TOO_MANY_ENTRIES, calendar(past.repeat(15_000))));
    }

    /** A step may look at a century and find nothing: the clock ends what counting does not. */
    @Test
    void aFileIsBoundedInTimeToo() {
        var never = event("DTSTART:19900101T000000Z", "RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=300");
        var effort = new Effort(Duration.ofMillis(200));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThatThrownBy(
                        () -> CalendarReading.busy(calendar(never.repeat(15_000)), PARIS, FROM, UNTIL, effort))
                .isInstanceOf(CalendarUnreadable.class));
    }

    @Test
    void whatEndsBeforeItBeginsIsRefused() {
        refuses(Reason.ENTRY_UNREADABLE, calendar(event("DTSTART:20260310T090000Z", "DTEND:20260310T080000Z")));
        refuses(Reason.ENTRY_UNREADABLE, calendar(event("DTSTART;VALUE=DATE:20260310", "DTEND;VALUE=DATE:20260309")));
        refuses(Reason.ENTRY_UNREADABLE, calendar(event("DTSTART:20260310T090000Z", "DURATION:-PT1H")));
        refuses(
                Reason.ENTRY_UNREADABLE,
                calendar("BEGIN:VFREEBUSY\nFREEBUSY:20260310T090000Z/20260310T080000Z\nEND:VFREEBUSY\n"));
    }

    @Test
    void aDayThatEndsWhereItBeginsIsThatDay() {
        assertThat(busy("DTSTART;VALUE=DATE:20260310", "DTEND;VALUE=DATE:20260310"))
                .containsExactly(span("2026-03-09T23:00:00Z", "2026-03-10T23:00:00Z"));
    }

    private static void refuses(Reason reason, String text) {
        assertThatThrownBy(() -> CalendarReading.busy(text, PARIS, FROM, UNTIL))
                .isInstanceOfSatisfying(CalendarUnreadable.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
