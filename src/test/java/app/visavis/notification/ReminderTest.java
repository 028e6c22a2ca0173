package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.visavis.testsupport.ConfirmedBooking;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The clock is put to moments before a booking; the service's own round may come first, which changes nothing. */
@VisavisTest
class ReminderTest {
    @Inject
    MockMailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    ReminderClerk clerk;

    @Inject
    Reminders reminders;

    @Inject
    EntityManager entities;

    @Test
    void bothAreRemindedADayAndAnHourBeforeOnceEach() {
        var booking = booked(Duration.ofHours(72));
        assertReminded(booking, booking.startsAt(), Duration.ofHours(25), 0);
        assertReminded(booking, booking.startsAt(), Duration.ofHours(23), 1);
        assertReminded(booking, booking.startsAt(), Duration.ofHours(22), 1);
        assertReminded(booking, booking.startsAt(), Duration.ofMinutes(59), 2);
        assertReminded(booking, booking.startsAt(), Duration.ofMinutes(30), 2);
        assertThat(reminded(booking.client()).getFirst().getText())
                .contains("Your consultation with", "/bookings/" + booking.id());
    }

    @Test
    void whoeverRacesRemindsOnce() {
        var booking = booked(Duration.ofHours(72));
        try (var moved = clock.forward(until(booking.startsAt(), Duration.ofHours(20)))) {
            try (var relays = Executors.newFixedThreadPool(8)) {
                IntStream.range(0, 8)
                        .forEach(i -> relays.execute(
                                () -> reminders.remind(booking.id(), ReminderKind.DAY, clock.instant())));
            }
            awaitReminders(booking, 1);
        }
        assertReminded(booking, booking.startsAt(), Duration.ofHours(19), 1);
    }

    @Test
    void aStandstillIsNotMadeUpForAfterTheStart() {
        var late = booked(Duration.ofHours(72));
        assertReminded(late, late.startsAt(), Duration.ofMinutes(-1), 0);
        // Of two that were missed only the one that still fits.
        assertReminded(late, late.startsAt(), Duration.ofMinutes(20), 1);
        assertThat(reminded(late.client()).getFirst().getText()).contains("starts soon");
    }

    @Test
    void whatWasBookedLessThanADayBeforeIsNotRepeated() {
        var booking = booked(Duration.ofHours(20));
        assertReminded(booking, booking.startsAt(), Duration.ofHours(19), 0);
        assertReminded(booking, booking.startsAt(), Duration.ofMinutes(50), 1);
    }

    @Test
    void whatIsCalledOffIsNotRemindedOf() {
        var booking = booked(Duration.ofHours(72));
        booking.client()
                .given()
                .body(Map.of())
                .put("/api/bookings/" + booking.id() + "/cancellation")
                .then()
                .statusCode(200);
        assertReminded(booking, booking.startsAt(), Duration.ofHours(20), 0);
        assertReminded(booking, booking.startsAt(), Duration.ofMinutes(50), 0);
    }

    @Test
    void whatIsMovedIsRemindedOfAnew() {
        var booking = booked(Duration.ofHours(72));
        assertReminded(booking, booking.startsAt(), Duration.ofHours(23), 1);
        var later = booking.startsAt().plus(Duration.ofHours(48));
        booking.practice()
                .practitioner()
                .given()
                .body(Map.of("startsAt", later.toString()))
                .put("/api/bookings/" + booking.id() + "/schedule")
                .then()
                .statusCode(200);
        assertReminded(booking, later, Duration.ofHours(23), 2);
    }

    @Test
    void eachIsRemindedInTheirOwnZoneAndLanguage() {
        var booking = booked(Duration.ofHours(72));
        live(booking.client(), "fr", "America/New_York");
        live(booking.practice().practitioner(), "en", "Europe/Paris");
        booking.practice()
                .practitioner()
                .given()
                .body(Map.of("zone", "Europe/Paris"))
                .patch("/api/practice")
                .then()
                .statusCode(200);
        try (var moved = clock.forward(until(booking.startsAt(), Duration.ofHours(23)))) {
            clerk.work();
            await().untilAsserted(() ->
                    assertThat(reminded(booking.practice().practitioner())).hasSize(1));
            await().untilAsserted(() ->
                    assertThat(reminded(booking.client(), "Rappel : ")).hasSize(1));
        }
        assertThat(reminded(booking.client(), "Rappel : ").getFirst().getText())
                .contains(
                        "Quand: " + words(booking, "America/New_York", Locale.FRENCH),
                        "À l’heure de",
                        words(booking, "Europe/Paris", Locale.FRENCH));
        assertThat(reminded(booking.practice().practitioner()).getFirst().getText())
                .contains("When: " + words(booking, "Europe/Paris", Locale.ENGLISH))
                .doesNotContain("clock:", "New_York");
    }

    private static String words(ConfirmedBooking booking, String zone, Locale language) {
        var clock = ZoneId.of(zone);
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", language)
                        .format(booking.startsAt().atZone(clock))
                + DateTimeFormatter.ofPattern("–HH:mm")
                        .format(booking.startsAt().plusSeconds(1_800).atZone(clock))
                + " (" + zone + ")";
    }

    private static void live(Person person, String language, String zone) {
        person.given()
                .body(Map.of("language", language, "zone", zone))
                .patch("/api/me")
                .then()
                .statusCode(200);
    }

    /** A row that nobody can read any more, such as of a zone that was renamed. */
    @Test
    void oneThatCannotBeWrittenKeepsNobodyFromTheirs() {
        var broken = booked(Duration.ofHours(71));
        var whole = booked(Duration.ofHours(72));
        zone(broken.client(), "Mars/Olympus");
        try {
            try (var moved = clock.forward(until(whole.startsAt(), Duration.ofHours(23)))) {
                clerk.work();
                awaitReminders(whole, 1);
            }
            assertThat(rows(broken)).isZero();
        } finally {
            zone(broken.client(), "UTC");
        }
    }

    private void zone(Person person, String zone) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("UPDATE account SET zone = :zone WHERE id = :id")
                        .setParameter("zone", zone)
                        .setParameter("id", person.id())
                        .executeUpdate());
    }

    private static ConfirmedBooking booked(Duration ahead) {
        return ConfirmedBooking.of(
                OpenPractice.always(), People.client(), OpenPractice.inMinutes((int) ahead.toMinutes()));
    }

    private Duration until(Instant start, Duration before) {
        return Duration.between(clock.instant(), start.minus(before));
    }

    /** After one round of the clerk, so long before a start; whoever is not to be written to has no row either. */
    private void assertReminded(ConfirmedBooking booking, Instant start, Duration before, int count) {
        try (var moved = clock.forward(until(start, before))) {
            clerk.work();
            assertThat(rows(booking)).isEqualTo(count);
            // Within the moved time, or the letters would wait for it.
            awaitReminders(booking, count);
        }
    }

    private long rows(ConfirmedBooking booking) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number)
                        entities.createNativeQuery("SELECT COUNT(*) FROM reminder WHERE booking_id = :booking")
                                .setParameter("booking", booking.id())
                                .getSingleResult())
                .longValue());
    }

    private void awaitReminders(ConfirmedBooking booking, int count) {
        for (var person : List.of(booking.client(), booking.practice().practitioner())) {
            await().untilAsserted(() -> assertThat(reminded(person)).hasSize(count));
        }
    }

    private List<Mail> reminded(Person person) {
        return reminded(person, "Reminder: ");
    }

    private List<Mail> reminded(Person person, String subject) {
        return mailbox.getMailsSentTo(person.email()).stream()
                .filter(mail -> mail.getSubject().startsWith(subject))
                .toList();
    }
}
