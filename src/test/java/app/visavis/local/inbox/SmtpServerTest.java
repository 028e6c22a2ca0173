package app.visavis.local.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpServerTest {
    @TempDir
    Path folder;

    @Test
    void aMailArrivesAsItWasWrittenAndOutlivesTheServer() throws Exception {
        try (var server = SmtpServer.start(new Mails(folder))) {
            send(
                    URI.create(server.url()),
                    "Votre code est prêt",
                    "Code : 123456\r\n.a line that starts with a dot\r\n");
        }

        var mail = new Mails(folder).all().getFirst();
        assertEquals("Votre code est prêt", mail.subject());
        assertEquals(List.of("anna@example.org"), mail.to());
        assertEquals("Code : 123456\r\n.a line that starts with a dot\r\n", mail.text());
    }

    @Test
    void theMarkupOfAMailStaysInItsFrame() {
        var mail = new Mail(
                "1",
                Instant.EPOCH,
                "a@example.org",
                List.of("b@example.org"),
                "<script>alert(1)</script>",
                null,
                "<p title=\"x\">Hello</p>",
                List.of());

        var page = MailPage.read(mail);

        assertTrue(page.contains("&lt;script&gt;"));
        assertTrue(page.contains("srcdoc=\"&lt;p title=&quot;x&quot;&gt;Hello&lt;/p&gt;\""));
    }

    private static void send(URI server, String subject, String text) throws Exception {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", server.getHost());
        settings.setProperty("mail.smtp.port", Integer.toString(server.getPort()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("no-reply@localhost");
        message.setRecipients(RecipientType.TO, "anna@example.org");
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }
}
