package app.visavis.payment;

import app.visavis.payment.EarningsReport.Line;
import app.visavis.shared.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What earnings are summed by. */
enum EarningsBy {
    DAY {
        @Override
        List<Line> lines(List<Earning> earnings, EarningsPeriod period, ZoneId zone, Money zero) {
            return spread(
                    period.days(),
                    earnings,
                    earning -> LocalDate.ofInstant(earning.paidAt(), zone),
                    zero,
                    (line, day) -> line.ofDay(day.toString()));
        }
    },
    MONTH {
        @Override
        List<Line> lines(List<Earning> earnings, EarningsPeriod period, ZoneId zone, Money zero) {
            return spread(
                    period.months(),
                    earnings,
                    earning -> YearMonth.from(earning.paidAt().atZone(zone)),
                    zero,
                    (line, month) -> line.ofMonth(month.toString()));
        }
    },
    OFFERING {
        /** The one that has brought most first. */
        @Override
        List<Line> lines(List<Earning> earnings, EarningsPeriod period, ZoneId zone, Money zero) {
            return earnings.stream()
                    .collect(Collectors.toMap(Earning::offeringTitle, Earned::of, Earned::plus, LinkedHashMap::new))
                    .entrySet()
                    .stream()
                    .map(sum -> Line.of(sum.getValue()).ofOffering(sum.getKey()))
                    .sorted(Comparator.comparing((Line line) -> line.net().minor())
                            .reversed())
                    .toList();
        }
    };

    /** All in one currency; of days and months every one of the period, also those in which nothing came. */
    abstract List<Line> lines(List<Earning> earnings, EarningsPeriod period, ZoneId zone, Money zero);

    /** @param word {@code day}, {@code month} or {@code offering} */
    static EarningsBy of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static <T> List<Line> spread(
            List<T> places,
            List<Earning> earnings,
            Function<Earning, T> placeOf,
            Money zero,
            BiFunction<Line, T, Line> named) {
        Map<T, Earned> sums = new LinkedHashMap<>();
        places.forEach(place -> sums.put(place, Earned.nothing(zero)));
        earnings.forEach(earning -> sums.merge(placeOf.apply(earning), Earned.of(earning), Earned::plus));
        return sums.entrySet().stream()
                .map(sum -> named.apply(Line.of(sum.getValue()), sum.getKey()))
                .toList();
    }
}
