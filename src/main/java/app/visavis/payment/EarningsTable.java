package app.visavis.payment;

import app.visavis.shared.money.Money;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Earnings as a file for a spreadsheet (RFC 4180), one payment a line. */
final class EarningsTable {
    /** Without it, spreadsheets take the file for Latin-1. */
    private static final String MARK = "\uFEFF";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final Pattern BREAK = Pattern.compile("\\R|[\\p{Cntrl}]");

    private static final Pattern FORMULA = Pattern.compile("(^|;)(?=[\\s\\p{Z}\\p{Cf}\"]*[=+\\-@|%＝＋－＠])");

    private EarningsTable() {}

    /** @param names of clients; one who is unknown by now stays empty */
    static String of(List<Earning> earnings, Map<UUID, String> names, ZoneId zone) {
        var head = Stream.of(
                "paid at",
                "payment",
                "booking",
                "client",
                "offering",
                "currency",
                "gross",
                "refunded",
                "kept",
                "disputed",
                "net");
        var lines = earnings.stream().map(earning -> line(earning, names.getOrDefault(earning.clientId(), ""), zone));
        return MARK
                + Stream.concat(Stream.of(head), lines)
                        .map(cells -> cells.map(EarningsTable::cell).collect(Collectors.joining(",", "", "\r\n")))
                        .collect(Collectors.joining());
    }

    private static Stream<String> line(Earning earning, String client, ZoneId zone) {
        var earned = Earned.of(earning);
        return Stream.of(
                TIME.format(earning.paidAt().atZone(zone)),
                earning.paymentId().toString(),
                earning.bookingId().toString(),
                client,
                earning.offeringTitle(),
                earning.paid().currency().getCurrencyCode(),
                decimal(earned.gross()),
                decimal(earned.refunded()),
                decimal(earned.kept()),
                decimal(earned.disputed()),
                decimal(earned.net()));
    }

    /**
     * A text of which no spreadsheet makes a formula, whichever separator it was told to split at: quotes keep a cell together
     * only where the comma is that separator, and a French Excel splits {@code "x;=1+1"} at the semicolon. Line breaks and
     * tabs become spaces; an apostrophe, which makes a text of what follows, leads every formula at the start or after a
     * semicolon, also behind spaces, quotes and invisible signs. The semicolon itself stays: it may be part of a name.
     */
    static String cell(String text) {
        var harmless = FORMULA.matcher(BREAK.matcher(text).replaceAll(" ")).replaceAll("$1'");
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private static String decimal(Money money) {
        return BigDecimal.valueOf(money.minor(), money.currency().getDefaultFractionDigits())
                .toPlainString();
    }
}
