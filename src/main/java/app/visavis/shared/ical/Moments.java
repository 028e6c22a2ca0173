package app.visavis.shared.ical;

import app.visavis.shared.ical.CalendarUnreadable.Reason;
import biweekly.ICalendar;
import biweekly.property.ICalProperty;
import biweekly.util.ICalDate;
import biweekly.util.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/** Reads the dates of one file as they are written, by the clock that each of them names. */
final class Moments {
    private final ICalendar file;
    private final Zones zones;

    Moments(ICalendar file, Zones zones) {
        this.file = file;
        this.zones = zones;
    }

    /**
     * A date as written.
     *
     * @param date whether it is a whole day
     */
    record Moment(LocalDateTime local, ZoneRules rules, boolean date) {
        Instant instant() {
            return at(local, rules);
        }
    }

    /** A reading that the clock skips is as much later; of one that comes twice the first is meant. */
    static Instant at(LocalDateTime local, ZoneRules rules) {
        var transition = rules.getTransition(local);
        if (transition != null && transition.isGap()) {
            return local.toInstant(transition.getOffsetBefore());
        }
        return local.toInstant(rules.getValidOffsets(local).getFirst());
    }

    static LocalDateTime localOf(Instant instant, ZoneRules rules) {
        return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
    }

    Moment of(ICalDate value, ICalProperty property) {
        var raw = value.getRawComponents();
        var day = LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
        if (!value.hasTime()) {
            return new Moment(day.atStartOfDay(), zones.ofPractice(), true);
        }
        var local = day.atTime(LocalTime.of(raw.getHour(), raw.getMinute(), Math.min(raw.getSecond(), 59)));
        return new Moment(local, raw.isUtc() ? ZoneOffset.UTC.getRules() : rulesOf(property), false);
    }

    Span span(Period period, ICalProperty property) {
        var start = of(period.getStartDate(), property).instant();
        var end = period.getEndDate() == null
                ? start.plusMillis(period.getDuration().toMillis())
                : of(period.getEndDate(), property).instant();
        if (end.isBefore(start)) {
            throw new CalendarUnreadable(Reason.ENTRY_UNREADABLE, "PERIOD");
        }
        return new Span(start, end);
    }

    private ZoneRules rulesOf(ICalProperty property) {
        var named = property.getParameters().getTimezoneId();
        var assigned = file.getTimezoneInfo().getTimezone(property);
        if (assigned == null || assigned.getComponent() == null) {
            return named == null ? zones.ofPractice() : zones.named(named, null);
        }
        return zones.named(assigned.getComponent().getTimezoneId().getValue(), assigned.getComponent());
    }

    static boolean isMissing(@Nullable ICalDate value) {
        return value == null || value.getRawComponents() == null;
    }
}
