package app.visavis.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a password is no good. */
enum PasswordFlaw {
    TOO_SHORT("It is too short: use 15 characters or more, a few words for instance."),
    TOO_LONG("It is longer than 128 characters."),
    COMMON("It is on the list of passwords that are tried first."),
    REPETITIVE("It repeats a few characters."),
    PERSONAL("It contains your name, your e-mail address or the name of this site.");

    private final String sentence;

    PasswordFlaw(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** As the API spells it, such as {@code too-short}. */
    @JsonValue
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
