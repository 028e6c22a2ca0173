package app.visavis.notification;

import app.visavis.account.Accounts;
import app.visavis.practice.CalendarProblem;
import app.visavis.practice.PracticeEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;

/** Writes to practitioners when something keeps their practice from being booked. */
@ApplicationScoped
class PracticeClerk {
    private final Accounts accounts;
    private final Postbox postbox;

    PracticeClerk(Accounts accounts, Postbox postbox) {
        this.accounts = accounts;
        this.postbox = postbox;
    }

    void onNews(@Observes PracticeEvent.CalendarClosed closed) {
        var practitioner = accounts.require(closed.practitionerId());
        var language = Language.of(practitioner.language());
        var frame = language.words();
        var words = language.words(PracticeWords.class);
        var calendar = closed.calendar();
        var sheet = Sheet.of(
                        language,
                        words.calendarSubject(calendar.name()),
                        words.calendarHeading(calendar.name()),
                        frame.closing(),
                        frame.hello(practitioner.displayName()),
                        words.calendarText())
                .withFact(words.calendar(), calendar.name() + " (" + calendar.host() + ")")
                .withFact(words.reason(), reason(Objects.requireNonNull(calendar.problem()), words))
                .withAction(words.openCalendars(), postbox.address(language, "/practice/calendars"));
        postbox.post(practitioner.email(), sheet);
    }

    private static String reason(CalendarProblem problem, PracticeWords words) {
        return switch (problem) {
            case ADDRESS_REFUSED -> words.problemAddress();
            case NOT_THERE -> words.problemNotThere();
            case TOO_LARGE -> words.problemTooLarge();
            case NOT_A_CALENDAR -> words.problemNoCalendar();
            case ENTRY_UNREADABLE -> words.problemEntry();
            case ZONE_UNKNOWN -> words.problemZone();
            case UNREACHABLE, IN_TROUBLE -> words.problemTrouble();
        };
    }
}
