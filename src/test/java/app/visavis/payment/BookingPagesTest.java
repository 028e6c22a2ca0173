package app.visavis.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingPagesTest {
    @ParameterizedTest
    @CsvSource({"fr,fr", "fr-CA,fr", "FR,fr", "en,en", "en-GB,en", "de,en", "x,en"})
    void theNearestLanguageOfTheApplicationIsTaken(String tag, String nearest) {
        assertEquals(Locale.of(nearest), BookingPages.nearest(tag));
    }
}
