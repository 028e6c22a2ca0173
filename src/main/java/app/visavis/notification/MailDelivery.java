package app.visavis.notification;

import app.visavis.shared.environment.VisavisConfig;
import app.visavis.shared.outbox.Delivery;
import app.visavis.shared.outbox.Parcel;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/**
 * Hands a letter to the mail server. A crash after the server took it sends it again, so it keeps one Message-ID, by
 * which mailboxes show the two as one.
 */
@ApplicationScoped
class MailDelivery implements Delivery<Letter> {
    static final String KIND = "mail";

    private final Mailer mailer;
    private final VisavisConfig config;

    MailDelivery(Mailer mailer, VisavisConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Letter> payloadType() {
        return Letter.class;
    }

    @Override
    public void deliver(Parcel<Letter> parcel) {
        var letter = parcel.payload();
        var mail = new Mail()
                .addTo(letter.to())
                .setSubject(letter.subject())
                .setText(letter.text())
                .setHtml(letter.html())
                .addHeader(
                        "Message-ID",
                        "<" + parcel.id() + "@" + config.webOrigin().getHost() + ">")
                // So that out-of-office robots keep quiet (RFC 3834).
                .addHeader("Auto-Submitted", "auto-generated");
        letter.enclosures()
                .forEach(file -> mail.addAttachment(
                        file.name(), file.content().getBytes(StandardCharsets.UTF_8), file.mediaType()));
        mailer.send(mail);
    }
}
