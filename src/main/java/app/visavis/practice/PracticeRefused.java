package app.visavis.practice;

import app.visavis.shared.problem.Refusal;
import app.visavis.shared.problem.RefusalReason;
import org.jspecify.annotations.Nullable;

/** A rule of practices said no. */
public class PracticeRefused extends Refusal {
    /** Why. */
    public enum Reason implements RefusalReason {
        /** Unknown, or not published and not the caller's own. */
        PRACTICE_NOT_FOUND(404, "There is no such practice."),
        OFFERING_NOT_FOUND(404, "There is no such offering."),
        ABSENCE_NOT_FOUND(404, "There is no such absence."),
        SPECIAL_DAY_NOT_FOUND(404, "This date is like any other of its weekday."),
        /** Not a date, or none that anybody can mean. */
        DATE_INVALID(422, "A date is written like 2026-12-24, from 2000 to 2199."),
        TIMETABLE_FULL(409, "A practice keeps so many special days and absences, and no more."),
        CALENDAR_NOT_FOUND(404, "There is no such calendar."),
        /** Not a web address, or one with a password or an unusual port. */
        CALENDAR_ADDRESS_INVALID(422, "This is not an address of a calendar."),
        TOO_MANY_CALENDARS(409, "A practice follows so many calendars and no more."),
        /** The caller is signed in but has not opened a practice. */
        NO_PRACTICE(404, "You have not opened a practice yet."),
        PRACTICE_EXISTS(409, "You have a practice already."),
        SLUG_TAKEN(409, "This address is taken by another practice."),
        /** Published too early; the detail says what is missing. */
        PRACTICE_INCOMPLETE(409, "Something is missing before the practice can be published."),
        ABSENCE_ENDS_FIRST(422, "An absence ends after it starts."),
        PRICE_TOO_SMALL(422, "This price is below what a card can be charged."),
        WRONG_CURRENCY(422, "Prices are in the practice's currency."),
        PHOTO_TOO_LARGE(413, "A photo may have 5 MB at most."),
        PHOTO_UNREADABLE(415, "A photo is a PNG, JPEG or WebP image.");

        private final int status;
        private final String title;

        Reason(int status, String title) {
            this.status = status;
            this.title = title;
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public String title() {
            return title;
        }
    }

    public PracticeRefused(Reason reason) {
        this(reason, null);
    }

    public PracticeRefused(Reason reason, @Nullable String detail) {
        super(reason, detail);
    }
}
