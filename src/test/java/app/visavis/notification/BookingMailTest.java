package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.visavis.testsupport.ConfirmedBooking;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@VisavisTest
class BookingMailTest {
    @Inject
    MockMailbox mailbox;

    @Test
    void bothHearOfABookingAndOfItsEnd() {
        var booking = ConfirmedBooking.soon();
        var client = booking.client();
        var practitioner = booking.practice().practitioner();

        await().untilAsserted(() -> assertThat(subjects(client)).hasSize(1));
        await().untilAsserted(() -> assertThat(subjects(practitioner)).hasSize(1));

        client.given()
                .body(Map.of())
                .put("/api/bookings/" + booking.id() + "/cancellation")
                .then()
                .statusCode(200);

        await().untilAsserted(() -> assertThat(subjects(client)).hasSizeGreaterThanOrEqualTo(2));
        await().untilAsserted(() -> assertThat(subjects(practitioner)).hasSize(2));
        assertThat(subjects(client).get(0)).startsWith("Confirmed: Conversation, ");
        assertThat(subjects(client).get(1)).startsWith("Cancelled: Conversation, ");
        assertThat(subjects(practitioner).get(0)).startsWith("New booking: Conversation, ");
    }

    private List<String> subjects(Person person) {
        return mailbox.getMailsSentTo(person.email()).stream()
                .map(Mail::getSubject)
                .toList();
    }
}
