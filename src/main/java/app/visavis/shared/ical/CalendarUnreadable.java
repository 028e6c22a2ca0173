package app.visavis.shared.ical;

/** A calendar that cannot be understood as a whole is not understood at all: what is missing might be busy. */
public class CalendarUnreadable extends RuntimeException {
    /** Why. */
    public enum Reason {
        /** No iCalendar text, or one that breaks off. */
        NOT_A_CALENDAR,
        /** An entry whose times or repetition cannot be read. */
        ENTRY_UNREADABLE,
        /** A time zone that has neither a known name nor a definition in the file. */
        ZONE_UNKNOWN,
        /** More entries or repetitions than any person has. */
        TOO_MANY_ENTRIES
    }

    private final Reason reason;

    CalendarUnreadable(Reason reason, String what) {
        super(what);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
