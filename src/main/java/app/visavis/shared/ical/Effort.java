package app.visavis.shared.ical;

import app.visavis.shared.ical.CalendarUnreadable.Reason;
import java.time.Duration;

/**
 * How much work one file may ask for, all its entries together: a bound for each of them alone lets fifteen thousand of
 * them take hours. Steps cost different times, so the clock counts as well.
 */
final class Effort {
    private static final int MOST_STEPS = 200_000;

    /** A file of the largest size takes well under a second, unless it is made to keep us busy. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final long deadline;
    private int left = MOST_STEPS;

    /** Begins now. */
    Effort() {
        this(LONGEST);
    }

    Effort(Duration longest) {
        this.deadline = System.nanoTime() + longest.toNanos();
    }

    /** One entry, or one repetition of it, looked at. */
    void step() {
        left--;
        if (left < 0 || System.nanoTime() - deadline > 0) {
            throw new CalendarUnreadable(Reason.TOO_MANY_ENTRIES, "");
        }
    }
}
