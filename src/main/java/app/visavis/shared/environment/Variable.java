package app.visavis.shared.environment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a host may say.
 *
 * @param lack the sentence when it is not set; null where nothing is lacking then
 */
record Variable(String name, Form form, @Nullable String lack) {
    static Variable required(String name, Form form) {
        return new Variable(name, form, name + " is not set: the README's configuration table says what it is.");
    }

    static Variable optional(String name, Form form) {
        return new Variable(name, form, null);
    }

    Optional<String> complaint(Optional<String> value) {
        return value.isEmpty()
                ? Optional.ofNullable(lack)
                : value.filter(form.fits().negate()).map(wrong -> name + " " + form.words() + ".");
    }
}
