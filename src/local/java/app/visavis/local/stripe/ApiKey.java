package app.visavis.local.stripe;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the key of a request, by Bearer or as the name of Basic; any test key will do. */
final class ApiKey {
    private static final Pattern TEST_KEY = Pattern.compile("(sk|rk)_test_\\w+");
    private static final int SHOWN = 4;

    private ApiKey() {}

    static void check(@Nullable String authorization) {
        var key = keyOf(authorization);
        if (key.isEmpty()) {
            throw StripeError.noKey();
        }
        if (!TEST_KEY.matcher(key).matches()) {
            throw StripeError.wrongKey(masked(key));
        }
    }

    private static String keyOf(@Nullable String authorization) {
        if (authorization == null) {
            return "";
        }
        var parts = authorization.strip().split("\\s+", 2);
        var credentials = parts.length > 1 ? parts[1].strip() : "";
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> credentials;
            case "basic" -> basicName(credentials);
            default -> "";
        };
    }

    private static String basicName(String credentials) {
        try {
            return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8).split(":", 2)[0];
        } catch (IllegalArgumentException garbled) {
            return "";
        }
    }

    private static String masked(String key) {
        return key.length() <= 2 * SHOWN
                ? "*".repeat(key.length())
                : key.substring(0, 2 * SHOWN)
                        + "*".repeat(Math.max(0, key.length() - 3 * SHOWN))
                        + key.substring(key.length() - SHOWN);
    }
}
