package app.visavis.account;

import java.util.List;

/**
 * What the meter on the page shows.
 *
 * @param score 0 (guessed at once) to 4 (very good); 3 and more are acceptable
 */
public record PasswordCheckView(boolean acceptable, int score, List<PasswordFlaw> reasons) {
    private static final int ALMOST = 10;
    private static final int VERY_LONG = 20;

    static PasswordCheckView of(String password, List<PasswordFlaw> flaws) {
        return new PasswordCheckView(flaws.isEmpty(), score(password.length(), flaws), flaws);
    }

    private static int score(int length, List<PasswordFlaw> flaws) {
        if (flaws.isEmpty()) {
            return length >= VERY_LONG ? 4 : 3;
        }
        var onlyShort = flaws.equals(List.of(PasswordFlaw.TOO_SHORT));
        return !onlyShort ? 0 : length >= ALMOST ? 2 : 1;
    }
}
