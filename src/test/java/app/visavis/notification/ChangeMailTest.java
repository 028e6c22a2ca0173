package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.visavis.account.AccountView;
import app.visavis.booking.BookingEvent;
import app.visavis.booking.BookingState;
import app.visavis.booking.BookingView;
import app.visavis.booking.Party;
import app.visavis.practice.RefundPolicy;
import app.visavis.shared.ical.ReadCalendar;
import app.visavis.shared.identity.Role;
import app.visavis.shared.money.Money;
import app.visavis.testsupport.ConfirmedBooking;
import app.visavis.testsupport.FeedServer;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@VisavisTest
class ChangeMailTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant START = Instant.parse("2026-11-24T13:00:00Z");

    @Inject
    MockMailbox mailbox;

    @Inject
    ChangeLetters changes;

    @Inject
    InvitationLetters invitations;

    @Test
    void aMoveIsToldToBothAndTheirCalendarsFollow() {
        var booking = ConfirmedBooking.of(OpenPractice.always(), People.client(), OpenPractice.inMinutes(4_000));
        var client = booking.client();
        var later = booking.startsAt().plus(Duration.ofHours(3));
        var first = file(hear(client, "Confirmed: "));
        client.given()
                .body(Map.of("startsAt", later.toString()))
                .put("/api/bookings/" + booking.id() + "/schedule")
                .then()
                .statusCode(200);

        var moved = file(hear(client, "Moved: "));
        assertThat(moved.uid()).isEqualTo(first.uid());
        assertThat(moved.sequence()).isGreaterThan(first.sequence());
        assertThat(moved.startsAt()).isEqualTo(later);
        assertThat(moved.method()).isEqualTo("REQUEST");
        assertThat(moved.addresses()).contains(client.email());
        var other = hear(booking.practice().practitioner(), "Moved: ");
        assertThat(file(other).uid()).isEqualTo(first.uid());
        assertThat(file(other).addresses()).doesNotContain(client.email());

        client.given()
                .body(Map.of())
                .put("/api/bookings/" + booking.id() + "/cancellation")
                .then()
                .statusCode(200);
        var off = file(hear(client, "Cancelled: "));
        assertThat(off.method()).isEqualTo("CANCEL");
        assertThat(off.uid()).isEqualTo(first.uid());
        assertThat(off.sequence()).isGreaterThan(moved.sequence());
    }

    @Test
    void aMoveTellsOldAndNewByBothClocks() {
        var ada = person("Ada", "en", ZoneId.of("America/New_York"));
        var moved = new BookingEvent.Rescheduled(booking(ada, 4_500, null), START.minusSeconds(86_400), ada.id());
        post(() -> changes.move(moved, ada, "Cabinet Lumière"));
        assertThat(only(ada).getText())
                .contains(
                        "You moved this booking",
                        "When: Tuesday 24 November 2026, 08:00–08:50 (America/New_York)",
                        "Before: Monday 23 November 2026, 08:00–08:50 (America/New_York)",
                        "Cabinet Lumière’s clock: Monday 23 November 2026, 14:00–14:50 (Europe/Paris)");
    }

    @Test
    void whoWasMissedIsToldWhatComesBack() {
        var lea = person("Léa", "fr", PARIS);
        var claire = person("Claire", "en", PARIS);
        var price = Money.of(4_500, "EUR");
        var missed = new BookingEvent.Missed(booking(lea, 4_500, null), Party.PRACTITIONER, price, price.zero());
        post(() -> {
            changes.missToClient(missed, lea);
            changes.missToPractitioner(missed, claire, lea);
        });
        assertThat(only(lea).getText())
                .contains("Cabinet Lumière n’est pas venu", "45,00\u00a0€ reviennent sur votre carte");
        assertThat(only(claire).getText()).contains("You were marked as absent", "The client gets back €45.00");
    }

    @Test
    void anInvitationBringsItsSecretOnlyInTheFragment() {
        var claire = person("Claire", "en", PARIS);
        var email = UUID.randomUUID() + "@example.org";
        var booking = booking(null, 4_500, START.minusSeconds(3_600));
        post(() -> invitations.inviteAddress(new BookingEvent.Invited(booking, email, "s3cret"), claire));
        await().until(() -> !mailbox.getMailsSentTo(email).isEmpty());
        assertThat(mailbox.getMailsSentTo(email).getFirst().getText())
                .contains(
                        "Hello,",
                        "/bookings/" + booking.id() + "#hold=s3cret",
                        "Price: €45.00",
                        "Held for you until: Tuesday 24 November 2026, 13:00 (Europe/Paris)",
                        "Open and pay");

        var lea = person("Léa", "fr", PARIS);
        post(() -> invitations.inviteClient(booking(lea, 0, START), lea));
        var noor = person("Noor", "en", ZoneId.of("America/New_York"));
        post(() -> invitations.inviteClient(booking(noor, 0, START), noor));
        assertThat(only(noor).getText())
                .contains(
                        "When: Tuesday 24 November 2026, 08:00–08:50 (America/New_York)",
                        "Cabinet Lumière’s clock: Tuesday 24 November 2026, 14:00–14:50 (Europe/Paris)");
        assertThat(only(lea).getText()).contains("Bonjour Léa,", "il n’y a rien à payer", "/fr/bookings/");
    }

    @Test
    void aCalendarThatClosesThePracticeIsToldOnceEachTime() {
        try (var feed = FeedServer.start().status(404)) {
            var practitioner = OpenPractice.always().practitioner();
            var id = follow(practitioner, "Private", feed);
            refresh(practitioner, id);
            assertThat(hear(practitioner, "Your calendar Private cannot be read")
                            .getText())
                    .contains("Perhaps the link was revoked", "/practice/calendars")
                    .doesNotContain("calendar.ics");
            feed.calendar();
            refresh(practitioner, id);
            feed.status(410);
            refresh(practitioner, id);
            refresh(practitioner, id);

            // Letters to one address come in their order: after the last one there is none missing.
            follow(practitioner, "Second", feed);
            hear(practitioner, "Your calendar Second");
            assertThat(mailbox.getMailsSentTo(practitioner.email()))
                    .extracting(mail -> mail.getSubject().split(" ")[2])
                    .containsExactly("Private", "Private", "Second");
        }
    }

    private static String follow(Person practitioner, String name, FeedServer feed) {
        return practitioner
                .given()
                .body(Map.of("name", name, "url", feed.url()))
                .post("/api/practice/calendars")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void refresh(Person practitioner, String id) {
        practitioner
                .given()
                .post("/api/practice/calendars/" + id + "/refresh")
                .then()
                .statusCode(200);
    }

    private static void post(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private static ReadCalendar.Entry file(Mail mail) {
        var bytes = Multi.createFrom()
                .publisher(mail.getAttachments().getFirst().getData())
                .collect()
                .in(ByteArrayOutputStream::new, ByteArrayOutputStream::write)
                .await()
                .indefinitely();
        return ReadCalendar.one(bytes.toString(StandardCharsets.UTF_8));
    }

    private Mail hear(Person person, String subject) {
        return await().until(
                        () -> mailbox.getMailsSentTo(person.email()).stream()
                                .filter(mail -> mail.getSubject().startsWith(subject))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
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

    private static BookingView booking(AccountView client, long price, Instant heldUntil) {
        return new BookingView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "lumiere",
                "Cabinet Lumière",
                PARIS,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "First talk",
                50,
                client == null ? null : client.id(),
                heldUntil == null ? BookingState.CONFIRMED : BookingState.HELD,
                START,
                START.plusSeconds(3000),
                heldUntil,
                Money.of(price, "EUR"),
                new RefundPolicy(24, 50),
                null,
                null,
                1,
                START);
    }
}
