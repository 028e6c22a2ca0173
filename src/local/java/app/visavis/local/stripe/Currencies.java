package app.visavis.local.stripe;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;

/** What Stripe says of currencies: which there are, and the least that a card can be charged. */
final class Currencies {
    /** In minor units, as published for charges; where Stripe names none, it asks for the worth of half a dollar. */
    private static final Map<String, Long> LEAST = Map.ofEntries(
            Map.entry("aed", 200L),
            Map.entry("bgn", 100L),
            Map.entry("czk", 1500L),
            Map.entry("dkk", 250L),
            Map.entry("gbp", 30L),
            Map.entry("hkd", 400L),
            Map.entry("huf", 17500L),
            Map.entry("mxn", 1000L),
            Map.entry("myr", 200L),
            Map.entry("nok", 300L),
            Map.entry("pln", 200L),
            Map.entry("ron", 200L),
            Map.entry("sek", 300L),
            Map.entry("thb", 1000L));

    private static final long USUAL_LEAST = 50;

    private Currencies() {}

    static void refuseUnknown(String code, String param) {
        try {
            Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw StripeError.invalid(
                    param,
                    "Invalid currency: %s. Stripe currently supports ISO 4217 codes such as: usd, eur, gbp, chf, jpy."
                            .formatted(code));
        }
    }

    static void refuseTooSmall(long amount, String code) {
        var least = LEAST.getOrDefault(code, USUAL_LEAST);
        if (amount > 0 && amount < least) {
            throw StripeError.invalid(
                    "amount_too_small",
                    null,
                    "The Checkout Session's total amount due must add up to at least %s %s"
                            .formatted(written(least, code), code));
        }
    }

    /** Such as {@code €45.00}, in English as the API speaks. */
    static String written(long amount, String code) {
        return written(amount, code, Locale.UK);
    }

    static String written(long amount, String code, Locale language) {
        var currency = Currency.getInstance(code.toUpperCase(Locale.ROOT));
        var format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(amount, currency.getDefaultFractionDigits()));
    }
}
