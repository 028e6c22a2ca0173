package app.visavis.practice;

import app.visavis.shared.fetch.FetchFailed;
import app.visavis.shared.ical.CalendarUnreadable;

/** Why a calendar cannot be read, in a word that screens and letters have a sentence for. */
public enum CalendarProblem {
    ADDRESS_REFUSED(true),
    NOT_THERE(true),
    TOO_LARGE(true),
    NOT_A_CALENDAR(true),
    ENTRY_UNREADABLE(true),
    ZONE_UNKNOWN(true),
    UNREACHABLE(false),
    IN_TROUBLE(false);

    private final boolean lasting;

    CalendarProblem(boolean lasting) {
        this.lasting = lasting;
    }

    /** Whether it stays until somebody does something about it. */
    boolean isLasting() {
        return lasting;
    }

    static CalendarProblem of(FetchFailed failed) {
        return switch (failed.reason()) {
            case ADDRESS_REFUSED, TOO_MANY_REDIRECTS -> ADDRESS_REFUSED;
            case NOT_THERE -> NOT_THERE;
            case TOO_LARGE -> TOO_LARGE;
            case UNREACHABLE -> UNREACHABLE;
            case IN_TROUBLE -> IN_TROUBLE;
        };
    }

    static CalendarProblem of(CalendarUnreadable unreadable) {
        return switch (unreadable.reason()) {
            case NOT_A_CALENDAR -> NOT_A_CALENDAR;
            case ENTRY_UNREADABLE -> ENTRY_UNREADABLE;
            case ZONE_UNKNOWN -> ZONE_UNKNOWN;
            case TOO_MANY_ENTRIES -> TOO_LARGE;
        };
    }
}
