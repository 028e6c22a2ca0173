package app.visavis.local.stripe;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Ids of Stripe's form: a prefix that tells the type, then letters and digits. */
final class Ids {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 24;
    private static final int SESSION_LENGTH = 58;
    private static final RandomGenerator RANDOM = new SecureRandom();

    private Ids() {}

    static String next(String prefix) {
        return prefix + "_" + letters(LENGTH);
    }

    static String session() {
        return "cs_test_a1" + letters(SESSION_LENGTH);
    }

    static String letters(int count) {
        return RANDOM.ints(count, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }
}
