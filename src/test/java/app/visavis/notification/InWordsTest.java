package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.shared.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class InWordsTest {
    private static final Instant START = Instant.parse("2026-11-24T13:00:00Z");
    private static final Instant END = Instant.parse("2026-11-24T13:50:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void aTimeIsSaidByTheReadersClockAndInTheReadersLanguage() {
        assertThat(InWords.span(START, END, PARIS, Locale.UK))
                .isEqualTo("Tuesday 24 November 2026, 14:00–14:50 (Europe/Paris)");
        assertThat(InWords.span(START, END, ZoneId.of("America/New_York"), Locale.FRANCE))
                .isEqualTo("mardi 24 novembre 2026, 08:00–08:50 (America/New_York)");
    }

    @Test
    void anAmountIsWrittenWithItsCurrencysDigits() {
        assertThat(InWords.amount(Money.of(4500, "EUR"), Locale.UK)).isEqualTo("€45.00");
        assertThat(InWords.amount(Money.of(4500, "EUR"), Locale.FRANCE)).isEqualTo("45,00\u00a0€");
        assertThat(InWords.amount(Money.of(4500, "JPY"), Locale.UK)).contains("4,500");
    }

    @Test
    void zonesOfOneClockAreToldOnce() {
        assertThat(InWords.isSameClock(START, PARIS, ZoneId.of("Europe/Berlin")))
                .isTrue();
        assertThat(InWords.isSameClock(START, PARIS, ZoneId.of("Europe/London")))
                .isFalse();
    }

    @Test
    void languagesFallBackToEnglish() {
        assertThat(Language.of("fr-CA")).isEqualTo(Language.FRENCH);
        assertThat(Language.of("de")).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aSubjectIsOneLine() {
        var sheet = Sheet.of(Language.ENGLISH, "Confirmed: a\r\nBcc: x@example.com", "", "");

        assertThat(sheet.subject()).isEqualTo("Confirmed: a Bcc: x@example.com");
    }
}
