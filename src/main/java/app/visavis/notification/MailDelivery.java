package app.visavis.notification;

import app.visavis.shared.environment.VisavisConfig;
import app.visavis.shared.outbox.Delivery;
import app.visavis.shared.outbox.Parcel;
import app.visavis.shared.outbox.Undeliverable;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Hands a letter to the mail server. A crash after the server took it sends it again, so it keeps one Message-ID, by
 * which mailboxes show the two as one.
 */
@ApplicationScoped
class MailDelivery implements Delivery<Letter> {
    static final String KIND = "mail";

    /** Shorter than the relay's lease, so that no other relay has the letter in hand meanwhile. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ReactiveMailer mailer;
    private final VisavisConfig config;
    private final Context loop;

    MailDelivery(ReactiveMailer mailer, VisavisConfig config, Vertx vertx) {
        this.mailer = mailer;
        this.config = config;
        this.loop = ((VertxInternal) vertx).createEventLoopContext();
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
        send(mail);
    }

    /**
     * The mail client opens its line on the event loop of the caller and listens on one of its own. Where the two
     * differ, the server's greeting may come before anybody listens: the line then waits for ever, and ten of those
     * are all that the client has.
     */
    private void send(Mail mail) {
        try {
            Uni.createFrom()
                    .deferred(() -> mailer.send(mail))
                    .runSubscriptionOn(task -> loop.runOnContext(started -> task.run()))
                    .await()
                    .atMost(LONGEST);
        } catch (RuntimeException failed) {
            if (isForGood(failed)) {
                throw new Undeliverable("The mail server refuses this letter for good.");
            }
            throw MailNotTaken.withoutAddresses(failed);
        }
    }

    /** Letters to one address keep their order, so one that is never taken must not hold up the next sign-in code. */
    private static boolean isForGood(Throwable failure) {
        return failure instanceof SMTPException refused && refused.isPermanent()
                || failure.getCause() != null && isForGood(failure.getCause());
    }
}
