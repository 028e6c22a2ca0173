package app.visavis.notification;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;

/** The languages in which letters are written. */
enum Language {
    ENGLISH(Locale.UK, ""),
    FRENCH(Locale.FRANCE, "/fr");

    final Locale locale;

    /** Under which the application is served in it. */
    final String path;

    Language(Locale locale, String path) {
        this.locale = locale;
        this.path = path;
    }

    /** The nearest to a person's own, BCP 47. */
    static Language of(String tag) {
        return "fr".equals(Locale.forLanguageTag(tag).getLanguage()) ? FRENCH : ENGLISH;
    }

    String tag() {
        return locale.getLanguage();
    }

    Words words() {
        return words(Words.class);
    }

    /** Of a bundle of its own. */
    <W> W words(Class<W> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(tag()));
    }
}
