package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.visavis.payment.DisputeState;
import app.visavis.payment.DisputeView;
import app.visavis.payment.PaymentEvent;
import app.visavis.payment.PaymentState;
import app.visavis.payment.PaymentView;
import app.visavis.payment.RefundTrouble;
import app.visavis.payment.SettledBy;
import app.visavis.shared.money.Money;
import app.visavis.testsupport.Meeting;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@VisavisTest
class MoneyLettersTest {
    private static final Money PRICE = Money.of(4_500, "EUR");
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    @Inject
    Event<PaymentEvent> events;

    @Inject
    MockMailbox mailbox;

    @Test
    void everyTroubleWithMoneyIsToldToWhomItConcerns() {
        var meeting = Meeting.startingIn(Duration.ofDays(2));
        meeting.client()
                .given()
                .body(Map.of("zone", "America/New_York"))
                .patch("/api/me")
                .then()
                .statusCode(200);
        var open = new DisputeView(PRICE, DisputeState.OPEN, false, "fraudulent", NOW, NOW);
        var lost = new DisputeView(PRICE, DisputeState.LOST, false, "fraudulent", NOW, null);
        QuarkusTransaction.requiringNew().run(() -> {
            events.fire(new PaymentEvent.Settled(payment(meeting, PaymentState.PAID)));
            events.fire(new PaymentEvent.Failed(payment(meeting, PaymentState.FAILED)));
            events.fire(new PaymentEvent.Failed(payment(meeting, PaymentState.EXPIRED)));
            events.fire(new PaymentEvent.RefundFailed(
                    payment(meeting, PaymentState.REFUND_FAILED), PRICE, RefundTrouble.SENT_BACK));
            events.fire(
                    new PaymentEvent.RefundSettled(payment(meeting, PaymentState.REFUNDED), PRICE, SettledBy.OPERATOR));
            events.fire(new PaymentEvent.Disputed(payment(meeting, PaymentState.PAID), open));
            events.fire(new PaymentEvent.Disputed(payment(meeting, PaymentState.PAID), lost));
        });

        await().untilAsserted(() -> assertThat(subjects(meeting.client()))
                .contains(
                        "Receipt: €45.00 for A talk",
                        "Your payment for A talk did not succeed",
                        "We could not give back €45.00 for A talk yet",
                        "€45.00 for A talk was given back in another way")
                .doesNotHaveDuplicates());
        await().untilAsserted(() -> assertThat(subjects(meeting.practitioner()))
                .contains("A client disputes €45.00 for A talk", "The dispute of €45.00 for A talk is decided"));
        assertThat(mailbox.getMailsSentTo(meeting.client().email()))
                .filteredOn(mail -> mail.getSubject().contains("€45.00")
                        || mail.getSubject().contains("succeed"))
                .as("the clocks of both")
                .hasSize(4)
                .allSatisfy(mail -> assertThat(mail.getText())
                        .contains("(America/New_York)", "A practice’s clock:", "(Europe/Paris)"));
    }

    /** Whoever disputes at the bank and then cancels reads what is so, not that a card is closed. */
    @Test
    void aLetterSaysWhyMoneyHasNotGoneBack() {
        var said = Map.of(
                RefundTrouble.SENT_BACK, "Your bank did not take the money back",
                RefundTrouble.DISPUTED, "The payment is disputed at your bank",
                RefundTrouble.REFUSED, "We could not send it to the card yet");
        said.forEach((trouble, words) -> {
            var meeting = Meeting.startingIn(Duration.ofDays(2));
            var failed = new PaymentEvent.RefundFailed(payment(meeting, PaymentState.REFUND_FAILED), PRICE, trouble);
            QuarkusTransaction.requiringNew().run(() -> events.fire(failed));
            await().untilAsserted(() -> assertThat(
                            mailbox.getMailsSentTo(meeting.client().email()))
                    .filteredOn(mail -> mail.getSubject().startsWith("We could not give back"))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.getText()).contains(words)));
        });
    }

    private List<String> subjects(Person person) {
        return mailbox.getMailsSentTo(person.email()).stream()
                .map(Mail::getSubject)
                .toList();
    }

    private static PaymentView payment(Meeting meeting, PaymentState state) {
        return new PaymentView(
                UUID.randomUUID(), meeting.bookingId(), meeting.client().id(), state, PRICE, PRICE.zero(), NOW);
    }
}
