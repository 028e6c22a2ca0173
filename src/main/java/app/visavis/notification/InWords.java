package app.visavis.notification;

import app.visavis.shared.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and money as people of a language write them. */
final class InWords {
    private InWords() {}

    /** Such as {@code Tuesday 24 November 2026, 14:00–14:50 (Europe/Paris)}. */
    static String span(Instant start, Instant end, ZoneId zone, Locale locale) {
        return day(start, zone, locale) + ", " + time(start, zone) + "–" + time(end, zone) + " (" + zone + ")";
    }

    static String day(Instant at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(at.atZone(zone));
    }

    static String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }

    static String amount(Money money, Locale locale) {
        var digits = money.currency().getDefaultFractionDigits();
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(money.minor(), digits));
    }

    /** Whether a clock in one zone and a clock in the other show the same at a moment. */
    static boolean isSameClock(Instant at, ZoneId one, ZoneId other) {
        return one.getRules().getOffset(at).equals(other.getRules().getOffset(at));
    }
}
