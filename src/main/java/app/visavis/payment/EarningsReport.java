package app.visavis.payment;

import app.visavis.shared.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a practice has earned, for a chart with the numbers beside it. Two currencies are never added.
 *
 * @param zone in which the days and months begin
 * @param items in the practice's currency
 * @param others what came in other currencies, one sheet each; usually nothing
 */
record EarningsReport(EarningsPeriod period, ZoneId zone, List<Line> items, Line total, List<Sheet> others) {
    /** All that came in one currency. */
    record Sheet(List<Line> items, Line total) {
        static Sheet of(EarningsBy by, List<Earning> earnings, EarningsPeriod period, ZoneId zone, Money zero) {
            var total = earnings.stream().map(Earned::of).reduce(Earned.nothing(zero), Earned::plus);
            return new Sheet(by.lines(earnings, period, zone, zero), Line.of(total));
        }
    }

    /**
     * The sum of a day, of a month or of an offering.
     *
     * @param day such as {@code 2026-11-24}
     * @param month such as {@code 2026-11}
     * @param net what is left, before Stripe's fees
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Nullable String day,
            @Nullable String month,
            @Nullable String offering,
            int payments,
            Money gross,
            Money refunded,
            Money kept,
            Money disputed,
            Money net) {
        static Line of(Earned earned) {
            return new Line(
                    null,
                    null,
                    null,
                    earned.payments(),
                    earned.gross(),
                    earned.refunded(),
                    earned.kept(),
                    earned.disputed(),
                    earned.net());
        }

        Line ofDay(String name) {
            return new Line(name, null, null, payments, gross, refunded, kept, disputed, net);
        }

        Line ofMonth(String name) {
            return new Line(null, name, null, payments, gross, refunded, kept, disputed, net);
        }

        Line ofOffering(String title) {
            return new Line(null, null, title, payments, gross, refunded, kept, disputed, net);
        }
    }

    /** @param currency the practice's */
    static EarningsReport of(
            EarningsBy by, List<Earning> earnings, EarningsPeriod period, ZoneId zone, Currency currency) {
        Map<String, List<Earning>> found = earnings.stream()
                .collect(Collectors.groupingBy(
                        earning -> earning.paid().currency().getCurrencyCode(), TreeMap::new, Collectors.toList()));
        var own = found.remove(currency.getCurrencyCode());
        var sheet = Sheet.of(by, own == null ? List.of() : own, period, zone, new Money(0, currency));
        var others = found.values().stream()
                .map(foreign -> Sheet.of(
                        by, foreign, period, zone, foreign.getFirst().paid().zero()))
                .toList();
        return new EarningsReport(period, zone, sheet.items(), sheet.total(), others);
    }
}
