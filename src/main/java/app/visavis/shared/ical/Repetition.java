package app.visavis.shared.ical;

import app.visavis.shared.ical.CalendarUnreadable.Reason;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;

/**
 * A repetition rule worked out as readings of a clock on the wall, which is how people mean "every Monday at nine". The
 * library counts as if that clock stood at UTC, so that no other zone's summer can interfere.
 */
final class Repetition {
    /** Nobody's day; only a file that is made to keep us busy has them. */
    private static final Set<Frequency> REFUSED = Set.of(Frequency.SECONDLY, Frequency.MINUTELY);

    private static final LocalDateTime EARLIEST = LocalDateTime.of(1600, 1, 1, 0, 0);
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private final Recurrence rule;
    private final LocalDateTime start;

    private Repetition(Recurrence rule, LocalDateTime start) {
        this.rule = rule;
        this.start = start;
    }

    /** @param rules those of the clock, since the end of a repetition is given in UTC */
    static Repetition of(Recurrence rule, LocalDateTime start, ZoneRules rules) {
        if (rule.getFrequency() == null
                || REFUSED.contains(rule.getFrequency())
                || !rule.getXRules().isEmpty()) {
            throw new CalendarUnreadable(Reason.ENTRY_UNREADABLE, "RRULE");
        }
        if (rule.getUntil() == null) {
            return new Repetition(rule, start);
        }
        var until = new Recurrence.Builder(rule).until(asUtc(lastReading(rule.getUntil(), rules)));
        return new Repetition(until.build(), start);
    }

    /** Ascending, those before {@code from} left out. */
    List<LocalDateTime> between(LocalDateTime from, LocalDateTime until, int most, Effort effort) {
        var each = rule.getDateIterator(new ICalDate(asUtc(start), true), UTC);
        if (rule.getCount() == null && from.isAfter(start)) {
            each.advanceTo(asUtc(from));
        }
        var found = new ArrayList<LocalDateTime>();
        while (each.hasNext()) {
            effort.step();
            var reading = LocalDateTime.ofInstant(each.next().toInstant(), ZoneOffset.UTC);
            if (!reading.isBefore(until)) {
                break;
            }
            if (!reading.isBefore(from)) {
                found.add(reading);
            }
            if (found.size() > most) {
                throw new CalendarUnreadable(Reason.TOO_MANY_ENTRIES, "RRULE");
            }
        }
        return found;
    }

    static LocalDateTime readingOf(ICalDate date) {
        var raw = date.getRawComponents();
        return LocalDateTime.of(
                raw.getYear(), raw.getMonth(), raw.getDate(), raw.getHour(), raw.getMinute(), raw.getSecond());
    }

    /** A day means all of it; UTC means that moment; without a zone it is a reading of the same clock. */
    private static LocalDateTime lastReading(ICalDate until, ZoneRules rules) {
        var reading = readingOf(until);
        if (!until.hasTime()) {
            return reading.toLocalDate().atTime(LocalTime.of(23, 59, 59));
        }
        return until.getRawComponents().isUtc() ? Moments.localOf(reading.toInstant(ZoneOffset.UTC), rules) : reading;
    }

    private static Date asUtc(LocalDateTime reading) {
        return Date.from((reading.isBefore(EARLIEST) ? EARLIEST : reading).toInstant(ZoneOffset.UTC));
    }
}
