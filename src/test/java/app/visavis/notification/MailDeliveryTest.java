package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.visavis.local.inbox.Mails;
import app.visavis.local.inbox.SmtpServer;
import app.visavis.shared.environment.VisavisConfig;
import app.visavis.shared.outbox.Parcel;
import app.visavis.shared.outbox.Undeliverable;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailDeliveryTest {
    private static final Letter LETTER = new Letter(
            "ada@example.org",
            "Confirmed",
            "text",
            "<p>html</p>",
            List.of(new Letter.Enclosure("visavis.ics", "text/calendar", "BEGIN:VCALENDAR")));

    /** So many that a client which may miss a greeting has missed one. */
    private static final int LETTERS = 1500;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Vertx VERTX = Vertx.vertx();

    private final Parcel<Letter> parcel = new Parcel<>(UUID.randomUUID(), "ada@example.org", LETTER);

    @Test
    void everyAttemptSendsTheSameMessage() {
        var sent = new ArrayList<Mail>();
        var delivery = delivery(mails -> {
            sent.addAll(List.of(mails));
            return Uni.createFrom().voidItem();
        });

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
        var delivery = delivery(mails -> Uni.createFrom().failure(new IllegalStateException("Connection refused")));

        assertThatThrownBy(() -> delivery.deliver(parcel)).hasMessage("Connection refused");
    }

    @ParameterizedTest
    @CsvSource({"550, true", "451, false"})
    void aLetterThatIsRefusedForGoodIsNotTriedAgain(int reply, boolean isForGood) {
        var refused = new SMTPException("No such mailbox here", reply, List.of("No such mailbox here"), true);
        var delivery = delivery(mails -> Uni.createFrom().failure(refused));

        assertThatThrownBy(() -> delivery.deliver(parcel))
                .satisfies(thrown -> assertThat(thrown instanceof Undeliverable).isEqualTo(isForGood));
    }

    /** What a delivery throws goes to the log, where nobody's address belongs. */
    @Test
    void whomAServerRefusesIsNotTold() {
        var answer = new IllegalStateException(
                "RCPT failed", new IllegalStateException("550 5.1.1 <ada@example.org>: no such mailbox"));
        var delivery = delivery(mails -> Uni.createFrom().failure(answer));

        assertThatThrownBy(() -> delivery.deliver(parcel))
                .hasMessageContainingAll("RCPT failed", "550 5.1.1", "no such mailbox")
                .satisfies(told -> assertThat(stackTraceOf(told)).doesNotContain("ada@"));
    }

    private static String stackTraceOf(Throwable told) {
        var trace = new StringWriter();
        told.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    @Test
    void noGreetingIsMissedHoweverQuickTheServer(@TempDir Path folder) throws Exception {
        try (var server = SmtpServer.start(new Mails(folder));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var port = URI.create(server.url()).getPort();
            var client = MailClient.create(VERTX, new MailConfig("127.0.0.1", port).setKeepAlive(false));
            var delivery = delivery(mails -> Uni.createFrom()
                    .completionStage(() -> client.sendMail(message(mails[0])).toCompletionStage())
                    .replaceWithVoid());
            var sendings = IntStream.range(0, LETTERS)
                    .mapToObj(letter -> threads.submit(() -> delivery.deliver(parcel)))
                    .toList();
            for (var sending : sendings) {
                sending.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        }
        try (var arrived = Files.list(folder)) {
            assertThat(arrived).hasSize(LETTERS);
        }
    }

    @AfterAll
    static void close() {
        VERTX.close();
    }

    private static MailMessage message(Mail mail) {
        return new MailMessage("no-reply@example.org", mail.getTo().getFirst(), mail.getSubject(), mail.getText());
    }

    private static MailDelivery delivery(ReactiveMailer mailer) {
        return new MailDelivery(mailer, new Site(), VERTX);
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
