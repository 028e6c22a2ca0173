package app.visavis.account;

import app.visavis.shared.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passay.PasswordData;
import org.passay.dictionary.ArrayWordList;
import org.passay.dictionary.WordListDictionary;
import org.passay.rule.DictionaryRule;
import org.passay.rule.DictionarySubstringRule;
import org.passay.rule.IllegalRegexRule;
import org.passay.rule.LengthRule;
import org.passay.rule.Rule;

/**
 * What a password must be: long enough, and nothing that is guessed first. There are no rules of composition, which
 * NIST SP 800-63B-4 and OWASP ASVS 6.2.5 forbid, because they make passwords worse.
 */
@ApplicationScoped
class PasswordRule {
    private static final int LONGEST = 128;
    private static final int SHORTEST_CONTEXT_WORD = 4;
    private static final String SITE_WORD = "visavis";

    private final int shortest;
    private final Rule length;
    private final Rule notCommon = new DictionaryRule(CommonPasswords.load());
    /** A few characters over and over: a list cannot hold them all. */
    private final Rule notRepetitive = new IllegalRegexRule("^(.{1,5}?)\\1{2,}.{0,4}$");

    PasswordRule(AccountConfig config) {
        this.shortest = config.passwordLength();
        this.length = new LengthRule(shortest, LONGEST);
    }

    /** Why the password is no good; empty when it is. */
    List<PasswordFlaw> flaws(String password, @Nullable String email, @Nullable String displayName) {
        var data = new PasswordData(password);
        var flaws = new ArrayList<PasswordFlaw>();
        if (!length.validate(data).isValid()) {
            flaws.add(
                    password.codePointCount(0, password.length()) < shortest
                            ? PasswordFlaw.TOO_SHORT
                            : PasswordFlaw.TOO_LONG);
        }
        if (!notCommon.validate(data).isValid()) {
            flaws.add(PasswordFlaw.COMMON);
        }
        if (!notRepetitive.validate(data).isValid()) {
            flaws.add(PasswordFlaw.REPETITIVE);
        }
        if (!withoutWords(email, displayName).validate(data).isValid()) {
            flaws.add(PasswordFlaw.PERSONAL);
        }
        return List.copyOf(flaws);
    }

    /** Refuses a password with flaws, pointing at the input's {@code /password}. */
    void require(String password, @Nullable String email, @Nullable String displayName) {
        var errors = flaws(password, email, displayName).stream()
                .map(flaw -> new Problem.FieldError("/password", flaw.sentence()))
                .toList();
        if (!errors.isEmpty()) {
            throw new AccountRefused(AccountRefused.Reason.PASSWORD_TOO_WEAK, errors);
        }
    }

    private static Rule withoutWords(@Nullable String email, @Nullable String displayName) {
        var words = Stream.of(words(email, "@"), words(displayName, "[\\s'’.-]+"), Stream.of(SITE_WORD))
                .flatMap(all -> all)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_CONTEXT_WORD)
                .distinct()
                .sorted()
                .toArray(String[]::new);
        return new DictionarySubstringRule(new WordListDictionary(new ArrayWordList(words, false)));
    }

    private static Stream<String> words(@Nullable String text, String separator) {
        return text == null
                ? Stream.empty()
                : Stream.concat(Stream.of(text.strip()), Arrays.stream(text.split(separator)));
    }
}
