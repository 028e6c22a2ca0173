package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.visavis.account.AccountEvent;
import app.visavis.account.AccountView;
import app.visavis.booking.BookingEvent;
import app.visavis.booking.BookingState;
import app.visavis.booking.BookingView;
import app.visavis.practice.RefundPolicy;
import app.visavis.shared.identity.Role;
import app.visavis.shared.money.Money;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@VisavisTest
class LettersTest {
    private static final Money PRICE = Money.of(4500, "EUR");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Inject
    MockMailbox mailbox;

    @Inject
    Event<AccountEvent> accountEvents;

    @Inject
    BookingLetters letters;

    @Test
    void aConfirmationTellsBothClocksAndBringsACalendarFile() {
        var ada = person("Ada", "en", ZoneId.of("America/New_York"));
        var booking = booking(ada, BookingState.CONFIRMED);

        post(() -> letters.confirmToClient(booking, ada));

        var mail = only(ada);
        assertThat(mail.getSubject()).isEqualTo("Confirmed: First <talk>, Tuesday 24 November 2026, 08:00");
        assertThat(mail.getText())
                .contains(
                        "When: Tuesday 24 November 2026, 08:00–08:50 (America/New_York)",
                        "Cabinet Lumière’s clock: Tuesday 24 November 2026, 14:00–14:50 (Europe/Paris)",
                        "What: First <talk> · 50 min",
                        "Price: €45.00",
                        "http://localhost:8080/bookings/" + booking.id());
        assertThat(mail.getHtml()).contains("First &lt;talk&gt;").doesNotContain("<talk>");
        assertThat(mail.getAttachments()).singleElement().satisfies(file -> {
            assertThat(file.getName()).isEqualTo("visavis-" + booking.id() + ".ics");
            assertThat(file.getContentType()).startsWith("text/calendar");
        });
    }

    @Test
    void thePractitionerReadsFrenchAndOneClock() {
        var claire = person("Claire", "fr", PARIS);
        var ada = person("Ada", "en", PARIS);
        var booking = booking(ada, BookingState.CONFIRMED);

        post(() -> letters.confirmToPractitioner(booking, claire, ada));

        var mail = only(claire);
        assertThat(mail.getSubject()).isEqualTo("Nouveau rendez-vous : First <talk>, mardi 24 novembre 2026, 14:00");
        assertThat(mail.getText())
                .contains("Ada a pris rendez-vous avec vous", "Avec: Ada", "/fr/bookings/" + booking.id())
                .doesNotContain("À l’heure de");
    }

    @Test
    void aCancellationTellsWhatIsGivenBack() {
        var lea = person("Léa", "fr", PARIS);
        var claire = person("Claire", "en", PARIS);
        var booking = booking(lea, BookingState.CANCELLED);
        var cancelled = new BookingEvent.Cancelled(booking, PRICE, PRICE.zero(), PRICE.zero(), claire.id());

        post(() -> {
            letters.cancelToClient(cancelled, lea);
            letters.cancelToPractitioner(cancelled, claire, lea);
        });

        assertThat(only(lea).getText())
                .contains("Cabinet Lumière a annulé ce rendez-vous", "45,00\u00a0€ reviennent sur votre carte");
        assertThat(only(claire).getText()).contains("You cancelled this booking", "The client gets back €45.00");
    }

    @Test
    void aCancellationPromisesNothingThatHasGoneBackAlready() {
        var lea = person("Léa", "fr", PARIS);
        var ada = person("Ada", "en", PARIS);
        var claire = person("Claire", "en", PARIS);
        var part = Money.of(2_000, "EUR");
        var booking = booking(lea, BookingState.CANCELLED);
        var partly = new BookingEvent.Cancelled(booking, PRICE.minus(part), PRICE.zero(), part, lea.id());
        var wholly = new BookingEvent.Cancelled(booking, PRICE.zero(), PRICE.zero(), PRICE, lea.id());

        post(() -> {
            letters.cancelToClient(partly, lea);
            letters.cancelToClient(wholly, ada);
            letters.cancelToPractitioner(partly, claire, lea);
        });

        assertThat(only(lea).getText())
                .contains("25,00\u00a0€ reviennent sur votre carte", "20,00\u00a0€ ont déjà été rendus.");
        assertThat(only(ada).getText())
                .contains("€45.00 went back before, and nothing more comes back")
                .doesNotContain("to your card");
        assertThat(only(claire).getText()).contains("The client gets back €25.00. €20.00 went back before.");
    }

    @Test
    void everyNewsOfAnAccountIsToldInBothLanguages() {
        var ada = person("Ada", "en", PARIS);
        var lea = person("Léa", "fr", PARIS);

        for (var reader : new AccountView[] {ada, lea}) {
            post(() -> {
                accountEvents.fire(new AccountEvent.RegisteredAgain(reader));
                accountEvents.fire(new AccountEvent.ResetRequested(reader, "012345"));
                accountEvents.fire(new AccountEvent.PasswordChanged(reader));
                accountEvents.fire(new AccountEvent.TokenReplayed(reader));
            });
        }

        await().untilAsserted(() -> assertThat(mailbox.getMailsSentTo(lea.email()))
                .extracting(Mail::getSubject)
                .containsExactly(
                        "Vous avez déjà un compte Visavis",
                        "012345 est votre code pour un nouveau mot de passe Visavis",
                        "Votre mot de passe Visavis a été changé",
                        "Nous vous avons déconnecté de Visavis sur un appareil"));
        await().untilAsserted(
                        () -> assertThat(mailbox.getMailsSentTo(ada.email())).hasSize(4));
    }

    private static void post(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private Mail only(AccountView reader) {
        await().until(() -> !mailbox.getMailsSentTo(reader.email()).isEmpty());
        assertThat(mailbox.getMailsSentTo(reader.email())).hasSize(1);
        return mailbox.getMailsSentTo(reader.email()).getFirst();
    }

    private static AccountView person(String name, String language, ZoneId zone) {
        return new AccountView(
                UUID.randomUUID(), UUID.randomUUID() + "@example.org", name, zone, language, Set.of(Role.CLIENT));
    }

    private static BookingView booking(AccountView client, BookingState state) {
        var start = Instant.parse("2026-11-24T13:00:00Z");
        return new BookingView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "lumiere",
                "Cabinet Lumière",
                PARIS,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "First <talk>",
                50,
                client.id(),
                state,
                start,
                start.plusSeconds(3000),
                null,
                Money.of(4500, "EUR"),
                new RefundPolicy(24, 50),
                null,
                null,
                1,
                start);
    }
}
