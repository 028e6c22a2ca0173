package app.visavis.shared.ical;

import static app.visavis.shared.ical.CalendarText.FROM;
import static app.visavis.shared.ical.CalendarText.PARIS;
import static app.visavis.shared.ical.CalendarText.UNTIL;
import static app.visavis.shared.ical.CalendarText.busy;
import static app.visavis.shared.ical.CalendarText.calendar;
import static app.visavis.shared.ical.CalendarText.event;
import static app.visavis.shared.ical.CalendarText.span;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What comes again and again, with what is taken out of it and added to it. */
class RepetitionReadingTest {
    @Test
    void aRepetitionKeepsItsReadingWhenTheClockChanges() {
        // Paris leaves winter on 29 March 2026.
        assertThat(busy(
                        "DTSTART;TZID=Europe/Paris:20260323T090000",
                        "DTEND;TZID=Europe/Paris:20260323T100000",
                        "RRULE:FREQ=WEEKLY;COUNT=2"))
                .containsExactly(
                        span("2026-03-23T08:00:00Z", "2026-03-23T09:00:00Z"),
                        span("2026-03-30T07:00:00Z", "2026-03-30T08:00:00Z"));
    }

    @Test
    void aRepetitionThatBeganYearsAgoIsStillBusy() {
        assertThat(busy(
                        "DTSTART;TZID=America/New_York:20010102T230000",
                        "DURATION:PT2H",
                        "RRULE:FREQ=MONTHLY;BYDAY=2TU"))
                .containsExactly(
                        span("2026-03-11T03:00:00Z", "2026-03-11T05:00:00Z"),
                        span("2026-04-15T03:00:00Z", "2026-04-15T05:00:00Z"));
    }

    @Test
    void theEndOfARepetitionIsAMomentInUtcOrADay() {
        var start = new String[] {"DTSTART;TZID=Europe/Paris:20260401T003000", "DURATION:PT30M"};
        assertThat(busy(start[0], start[1], "RRULE:FREQ=DAILY;UNTIL=20260401T223000Z"))
                .hasSize(2);
        assertThat(busy(start[0], start[1], "RRULE:FREQ=DAILY;UNTIL=20260401T222959Z"))
                .hasSize(1);
        assertThat(busy(start[0], start[1], "RRULE:FREQ=DAILY;UNTIL=20260403")).hasSize(3);
    }

    @Test
    void whatIsTakenOutAddedOrMovedIsFollowed() {
        var found = CalendarReading.busy(
                calendar(
                        event(
                                "UID:series",
                                "DTSTART;TZID=Europe/Paris:20260406T090000",
                                "DTEND;TZID=Europe/Paris:20260406T100000",
                                "RRULE:FREQ=DAILY;COUNT=4",
                                "EXDATE;TZID=Europe/Paris:20260407T090000",
                                "RDATE;TZID=Europe/Paris:20260420T150000"),
                        event(
                                "UID:series",
                                "RECURRENCE-ID;TZID=Europe/Paris:20260408T090000",
                                "DTSTART;TZID=Europe/Paris:20260408T140000",
                                "DTEND;TZID=Europe/Paris:20260408T143000"),
                        event(
                                "UID:series",
                                "RECURRENCE-ID:20260409T070000Z",
                                "DTSTART:20260409T070000Z",
                                "DTEND:20260409T080000Z",
                                "STATUS:CANCELLED")),
                PARIS,
                FROM,
                UNTIL);
        assertThat(found)
                .containsExactly(
                        span("2026-04-06T07:00:00Z", "2026-04-06T08:00:00Z"),
                        span("2026-04-08T12:00:00Z", "2026-04-08T12:30:00Z"),
                        span("2026-04-20T13:00:00Z", "2026-04-20T14:00:00Z"));
    }

    @Test
    void aDateThatIsAddedMayHaveALengthOfItsOwn() {
        assertThat(busy(
                        "DTSTART;TZID=Europe/Paris:20260406T090000",
                        "DURATION:PT1H",
                        "RDATE;VALUE=PERIOD:20260407T070000Z/PT3H,20260408T070000Z/20260408T073000Z"))
                .containsExactly(
                        span("2026-04-06T07:00:00Z", "2026-04-06T08:00:00Z"),
                        span("2026-04-07T07:00:00Z", "2026-04-07T10:00:00Z"),
                        span("2026-04-08T07:00:00Z", "2026-04-08T07:30:00Z"));
    }

    @Test
    void anExceptionInAnotherZoneIsTheSameMoment() {
        assertThat(busy(
                        "DTSTART;TZID=Europe/Paris:20260406T090000",
                        "DURATION:PT1H",
                        "RRULE:FREQ=DAILY;COUNT=3",
                        "EXDATE:20260407T070000Z",
                        "EXDATE;VALUE=DATE:20260408"))
                .containsExactly(span("2026-04-06T07:00:00Z", "2026-04-06T08:00:00Z"));
    }

    @Test
    void aWholeDayThatRepeatsMissesItsExceptions() {
        assertThat(busy(
                        "DTSTART;VALUE=DATE:20260406",
                        "DTEND;VALUE=DATE:20260407",
                        "RRULE:FREQ=WEEKLY;COUNT=3",
                        "EXDATE;VALUE=DATE:20260413"))
                .containsExactly(
                        span("2026-04-05T22:00:00Z", "2026-04-06T22:00:00Z"),
                        span("2026-04-19T22:00:00Z", "2026-04-20T22:00:00Z"));
    }
}
