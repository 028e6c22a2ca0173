package app.visavis.artifact;

import app.visavis.local.inbox.Mails;
import app.visavis.local.inbox.SmtpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Everybody's mailbox: receives what the artifact sends. */
final class Mailbox implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{3}) ?(\\d{3})\\b");

    private final Path folder;
    private final SmtpServer server;

    private Mailbox(Path folder, SmtpServer server) {
        this.folder = folder;
        this.server = server;
    }

    static Mailbox open() {
        try {
            var folder = Files.createTempDirectory("visavis-mails");
            return new Mailbox(folder, SmtpServer.start(new Mails(folder)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String url() {
        return server.url();
    }

    /** The code in the subject of the newest mail to somebody; waits for it. */
    String codeFor(String address) {
        return Awaitility.await("a code for " + address)
                .atMost(Duration.ofSeconds(60))
                .until(() -> findCode(address), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> findCode(String address) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.reverseOrder())
                    .map(Mailbox::read)
                    .filter(mail -> recipient(mail).contains(address))
                    .map(Mailbox::subject)
                    .map(CODE::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .map(code -> code.group(1) + code.group(2))
                    .findFirst();
        }
    }

    static MimeMessage read(Path file) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
