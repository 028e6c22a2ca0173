package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.visavis.shared.environment.VisavisConfig;
import app.visavis.shared.outbox.Parcel;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailDeliveryTest {
    private static final Letter LETTER = new Letter(
            "ada@example.org",
            "Confirmed",
            "text",
            "<p>html</p>",
            List.of(new Letter.Enclosure("visavis.ics", "text/calendar", "BEGIN:VCALENDAR")));

    private final Parcel<Letter> parcel = new Parcel<>(UUID.randomUUID(), "ada@example.org", LETTER);

    @Test
    void everyAttemptSendsTheSameMessage() {
        var sent = new ArrayList<Mail>();
        var delivery = delivery(mails -> sent.addAll(List.of(mails)));

        delivery.deliver(parcel);
        delivery.deliver(parcel);

        assertThat(sent).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.getHeaders().get("Message-ID"))
                    .containsExactly("<" + parcel.id() + "@www.visavis.example>");
            assertThat(mail.getTo()).containsExactly("ada@example.org");
            assertThat(mail.getAttachments()).hasSize(1);
        });
    }

    @Test
    void aServerThatIsDownIsTheRelaysToTryAgain() {
        var delivery = delivery(mails -> {
            throw new IllegalStateException("Connection refused");
        });

        assertThatThrownBy(() -> delivery.deliver(parcel)).hasMessage("Connection refused");
    }

    private static MailDelivery delivery(Mailer mailer) {
        return new MailDelivery(mailer, new Site());
    }

    private record Site() implements VisavisConfig {
        @Override
        public URI webOrigin() {
            return URI.create("https://www.visavis.example");
        }

        @Override
        public String secretKey() {
            return "";
        }

        @Override
        public Optional<String> webRoot() {
            return Optional.empty();
        }
    }
}
