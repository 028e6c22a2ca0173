package app.visavis.local.stripe;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The payment page's sentences, in English or French. */
final class Words {
    private final Locale language;
    private final ResourceBundle bundle;

    private Words(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "stripe.words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * In the session's language, or, where it leaves that open, in the browser's.
     *
     * @param locale the session's: a language, {@code auto} or nothing
     */
    static Words of(@Nullable String locale, @Nullable String acceptLanguage) {
        var wanted = locale == null || "auto".equals(locale) ? acceptLanguage : locale;
        return new Words(wanted != null && wanted.startsWith("fr") ? Locale.FRANCE : Locale.UK);
    }

    String say(String key, Object... details) {
        return new MessageFormat(bundle.getString(key), language).format(details);
    }

    boolean knows(String key) {
        return bundle.containsKey(key);
    }

    String money(long amount, String currency) {
        return Currencies.written(amount, currency, language);
    }

    Locale language() {
        return language;
    }

    /** All that need no details, for a template. */
    Map<String, String> all() {
        var all = new HashMap<String, String>();
        bundle.keySet().forEach(key -> all.put(key.replace('.', '_'), say(key)));
        return all;
    }
}
