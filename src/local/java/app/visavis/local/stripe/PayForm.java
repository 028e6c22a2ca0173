package app.visavis.local.stripe;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed on the payment page.
 *
 * @param expiry month and year, such as {@code 12 / 34}
 */
record PayForm(String email, String card, String expiry, String cvc, String name) {
    private static final Pattern EXPIRY = Pattern.compile("(0?[1-9]|1[0-2])\\s*/\\s*(?:20)?(\\d\\d)");
    private static final Pattern CVC = Pattern.compile("\\d{3,4}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /** As the page opens: ready to pay, for this is a sandbox. */
    static PayForm prefilled(String email) {
        return new PayForm(email, "4242 4242 4242 4242", "12 / 34", "123", "");
    }

    static PayForm sent(Params params) {
        return new PayForm(
                typed(params, "email"),
                typed(params, "card"),
                typed(params, "expiry"),
                typed(params, "cvc"),
                typed(params, "name"));
    }

    /** What is wrong with it: the field, and under it the key of a sentence. */
    Optional<Map.Entry<String, String>> mistake(YearMonth now) {
        var end = EXPIRY.matcher(expiry.strip());
        if (!EMAIL.matcher(email.strip()).matches()) {
            return Optional.of(Map.entry("email", "wrong.email"));
        }
        if (!Card.typed(card).isPlausible()) {
            return Optional.of(Map.entry("card", "wrong.card"));
        }
        if (!end.matches()) {
            return Optional.of(Map.entry("expiry", "wrong.expiry"));
        }
        if (YearMonth.of(2000 + Integer.parseInt(end.group(2)), Integer.parseInt(end.group(1)))
                .isBefore(now)) {
            return Optional.of(Map.entry("expiry", "wrong.past"));
        }
        return CVC.matcher(cvc.strip()).matches() ? Optional.empty() : Optional.of(Map.entry("cvc", "wrong.cvc"));
    }

    @Nullable
    String nameOrNull() {
        return name.isBlank() ? null : name.strip();
    }

    Map<String, String> fields() {
        return Map.of("email", email, "card", card, "expiry", expiry, "cvc", cvc, "name", name);
    }

    private static String typed(Params params, String name) {
        return params.tree().getOrDefault(name, "").toString();
    }
}
