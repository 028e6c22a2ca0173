package app.visavis.payment;

import app.visavis.shared.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a practice has earned, for a chart with the numbers beside it.
 *
 * @param zone in which the months begin
 */
record EarningsReport(EarningsPeriod period, ZoneId zone, List<Line> items, Line total) {
    /**
     * The sum of a month or of an offering.
     *
     * @param month such as {@code 2026-11}
     * @param net what is left, before Stripe's fees
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Nullable String month,
            @Nullable String offering,
            int payments,
            Money gross,
            Money refunded,
            Money kept,
            Money disputed,
            Money net) {
        static Line of(@Nullable String month, @Nullable String offering, Earned earned) {
            return new Line(
                    month,
                    offering,
                    earned.payments(),
                    earned.gross(),
                    earned.refunded(),
                    earned.kept(),
                    earned.disputed(),
                    earned.net());
        }
    }

    /** Every month of the period, also those in which nothing came. */
    static EarningsReport byMonth(List<Earning> earnings, EarningsPeriod period, ZoneId zone, Money zero) {
        Map<YearMonth, Earned> sums = new LinkedHashMap<>();
        period.months().forEach(month -> sums.put(month, Earned.nothing(zero)));
        earnings.forEach(
                earning -> sums.merge(YearMonth.from(earning.paidAt().atZone(zone)), Earned.of(earning), Earned::plus));
        var lines = sums.entrySet().stream()
                .map(sum -> Line.of(sum.getKey().toString(), null, sum.getValue()))
                .toList();
        return new EarningsReport(period, zone, lines, total(earnings, zero));
    }

    /** The one that has brought most first. */
    static EarningsReport byOffering(List<Earning> earnings, EarningsPeriod period, ZoneId zone, Money zero) {
        var lines = earnings.stream()
                .collect(Collectors.toMap(Earning::offeringTitle, Earned::of, Earned::plus, LinkedHashMap::new))
                .entrySet()
                .stream()
                .map(sum -> Line.of(null, sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparing((Line line) -> line.net().minor()).reversed())
                .toList();
        return new EarningsReport(period, zone, lines, total(earnings, zero));
    }

    private static Line total(List<Earning> earnings, Money zero) {
        return Line.of(null, null, earnings.stream().map(Earned::of).reduce(Earned.nothing(zero), Earned::plus));
    }
}
