package app.visavis.payment;

import app.visavis.shared.environment.VisavisConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;

/** Where a booking is shown, in its reader's language: English at the root, French below {@code /fr}. */
@ApplicationScoped
class BookingPages {
    private final URI origin;

    BookingPages(VisavisConfig config) {
        this.origin = config.webOrigin();
    }

    URI of(UUID bookingId, Locale language) {
        var folder = Locale.FRENCH.equals(language) ? "/fr" : "";
        return origin.resolve(folder + "/bookings/" + bookingId);
    }

    /** The language of the application that is nearest to a BCP 47 tag. */
    static Locale nearest(String tag) {
        return Locale.FRENCH.getLanguage().equals(Locale.forLanguageTag(tag).getLanguage())
                ? Locale.FRENCH
                : Locale.ENGLISH;
    }
}
