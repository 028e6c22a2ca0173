package app.visavis.payment;

import app.visavis.payment.PaymentRefused.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days of which earnings are asked, both included: unless said otherwise, this month and the eleven before it. */
record EarningsPeriod(LocalDate from, LocalDate to) {
    private static final int USUAL_MONTHS = 12;
    private static final int MOST_YEARS = 10;

    static EarningsPeriod of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        var last = to == null ? today : to;
        var first = from == null ? last.withDayOfMonth(1).minusMonths(USUAL_MONTHS - 1L) : from;
        if (last.isBefore(first) || first.plusYears(MOST_YEARS).isBefore(last)) {
            throw new PaymentRefused(Reason.PERIOD_INVALID);
        }
        return new EarningsPeriod(first, last);
    }

    /** All of them, so that a chart has a place for a month in which nothing came. */
    List<YearMonth> months() {
        var last = YearMonth.from(to);
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** All of them too. */
    List<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).toList();
    }
}
