package app.visavis.local.inbox;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A mail that arrived, taken apart. */
record Mail(
        String id,
        Instant at,
        String from,
        List<String> to,
        String subject,
        @Nullable String text,
        @Nullable String html,
        List<String> attachments) {

    static Mail parse(String id, Instant at, byte[] source) throws IOException {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
            var bodies = new Bodies();
            bodies.collect(message);
            return new Mail(
                    id,
                    at,
                    String.join(", ", addresses(message.getFrom())),
                    addresses(message.getAllRecipients()),
                    message.getSubject() == null ? "(no subject)" : message.getSubject(),
                    bodies.text,
                    bodies.html,
                    List.copyOf(bodies.attachments));
        } catch (MessagingException unreadable) {
            throw new IOException(unreadable);
        }
    }

    boolean isFor(String address) {
        return to.stream().anyMatch(address::equalsIgnoreCase);
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress internet
                                ? internet.getAddress()
                                : address.toString())
                        .toList();
    }

    private static final class Bodies {
        private final List<String> attachments = new ArrayList<>();
        private @Nullable String text;
        private @Nullable String html;

        void collect(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart parts) {
                for (var index = 0; index < parts.getCount(); index++) {
                    collect(parts.getBodyPart(index));
                }
            } else if (part.getFileName() != null) {
                attachments.add(part.getFileName());
            } else if (html == null && part.isMimeType("text/html")) {
                html = (String) part.getContent();
            } else if (text == null && part.isMimeType("text/plain")) {
                text = (String) part.getContent();
            }
        }
    }
}
