package app.visavis.shared.ical;

import app.visavis.shared.ical.CalendarUnreadable.Reason;
import biweekly.component.ICalComponent;
import java.util.Locale;
import java.util.Set;

/** Whether the library has understood what decides when an entry is: what it has not, it keeps as unknown text. */
final class Readable {
    private static final Set<String> DECIDING = Set.of(
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "RDATE",
            "EXDATE",
            "EXRULE",
            "RECURRENCE-ID",
            "STATUS",
            "TRANSP",
            "UID",
            "FREEBUSY");

    private Readable() {}

    static void require(ICalComponent component) {
        component.getExperimentalProperties().forEach(unknown -> {
            if (DECIDING.contains(unknown.getName().toUpperCase(Locale.ROOT))) {
                throw new CalendarUnreadable(Reason.ENTRY_UNREADABLE, unknown.getName());
            }
        });
    }
}
