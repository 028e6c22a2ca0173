package app.visavis.booking;

import static app.visavis.booking.BookingRefused.Reason.RANGE_INVALID;

import app.visavis.shared.time.Era;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Days of a practice's calendar, both ends included. */
record DateRange(LocalDate from, LocalDate to) {
    private static final int USUAL_DAYS = 30;

    /** What a caller asked for; without a start it is today, without an end a month. */
    static DateRange parse(@Nullable String from, @Nullable String to, LocalDate today, int mostDays) {
        try {
            var first = from == null ? today : LocalDate.parse(from);
            var last = to == null ? first.plusDays(USUAL_DAYS) : LocalDate.parse(to);
            if (!Era.has(first) || !Era.has(last) || ChronoUnit.DAYS.between(first, last) >= mostDays) {
                throw new BookingRefused(RANGE_INVALID);
            }
            return of(first, last);
        } catch (DateTimeException unreadable) {
            throw new BookingRefused(RANGE_INVALID);
        }
    }

    static DateRange of(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new BookingRefused(RANGE_INVALID);
        }
        return new DateRange(from, to);
    }

    /** The local day of a moment. */
    static DateRange dayOf(Instant moment, ZoneId zone) {
        var date = moment.atZone(zone).toLocalDate();
        return new DateRange(date, date);
    }

    /** From the Monday of the first day to the Sunday of the last one. */
    DateRange wholeWeeks() {
        return new DateRange(
                from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                to.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
