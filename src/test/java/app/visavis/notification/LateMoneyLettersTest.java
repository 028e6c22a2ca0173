package app.visavis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.visavis.payment.PaymentEvent;
import app.visavis.payment.PaymentState;
import app.visavis.payment.PaymentView;
import app.visavis.shared.money.Money;
import app.visavis.testsupport.Meeting;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Money that came but makes no booking: each letter says what is true. */
@VisavisTest
class LateMoneyLettersTest {
    private static final Money PRICE = Money.of(4_500, "EUR");

    @Inject
    Event<PaymentEvent> events;

    @Inject
    MockMailbox mailbox;

    @Test
    void whoseTimeIsGoneIsToldThatItWasNotFreeAnyMore() {
        var mail = letterAbout(Meeting.startingIn(Duration.ofDays(2)), PRICE);
        assertThat(mail.getSubject()).isEqualTo("Your payment for A talk came too late");
        assertThat(mail.getText())
                .contains("it was not free")
                .contains("all of it, €45.00")
                .doesNotContain("somebody");
    }

    @Test
    void whoCancelledIsNotToldThatSomebodyElseTookTheTime() {
        var meeting = Meeting.startingIn(Duration.ofDays(2));
        meeting.client()
                .given()
                .body("{}")
                .put("/api/bookings/" + meeting.bookingId() + "/cancellation")
                .then()
                .statusCode(200);
        assertThat(letterAbout(meeting, PRICE).getText())
                .contains("the booking had been cancelled")
                .doesNotContain("not free");
    }

    @Test
    void whoseTimeHasBegunIsToldThat() {
        assertThat(letterAbout(Meeting.startingIn(Duration.ofMinutes(-10)), PRICE)
                        .getText())
                .contains("the time had begun");
    }

    @Test
    void aWrongAmountIsNamedAndGoesBackAsItCame() {
        var mail = letterAbout(Meeting.startingIn(Duration.ofDays(2)), Money.of(100, "EUR"));
        assertThat(mail.getSubject()).isEqualTo("Your payment for A talk was not its price");
        assertThat(mail.getText())
                .contains("€1.00 arrived, but the price is €45.00")
                .contains("all that arrived, €1.00")
                .doesNotContain("late");
    }

    private Mail letterAbout(Meeting meeting, Money captured) {
        var payment = new PaymentView(
                UUID.randomUUID(),
                meeting.bookingId(),
                meeting.client().id(),
                PaymentState.REFUNDING,
                PRICE,
                PRICE.zero(),
                Instant.now());
        QuarkusTransaction.requiringNew().run(() -> events.fire(new PaymentEvent.CameTooLate(payment, captured)));
        return await().until(
                        () -> mailbox.getMailsSentTo(meeting.client().email()).stream()
                                .filter(mail -> mail.getSubject().startsWith("Your payment"))
                                .findFirst()
                                .orElse(null),
                        mail -> mail != null);
    }
}
