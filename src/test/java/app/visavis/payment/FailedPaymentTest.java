package app.visavis.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import app.visavis.payment.Checkout.Standing;
import app.visavis.shared.money.Money;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.mailer.MockMailbox;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A bank that says no when the client has left the page already, as it may after a check of its own. */
@VisavisTest
class FailedPaymentTest {
    @Inject
    Payments payments;

    @Inject
    MockMailbox mailbox;

    @Test
    void whoIsRefusedBehindTheirBackIsToldByMailAndMayBookAgain() {
        var practice = OpenPractice.always();
        var client = People.client();
        var startsAt = OpenPractice.inMinutes(600);
        var booking = practice.hold(client, startsAt);
        var session = SandboxHands.checkout(client, booking);
        var payment = payments.requireOf(booking, client.id());
        payments.learn(payment, new Checkout(session, payment, Standing.FAILED, Money.of(4_500, "EUR"), null, null));

        client.given().get("/api/bookings/" + booking).then().body("state", equalTo("LAPSED"));
        await().untilAsserted(() -> assertThat(mailbox.getMailsSentTo(client.email()))
                .filteredOn(mail -> mail.getSubject().equals("Your payment for Conversation did not succeed"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getText()).contains("€45.00", "/bookings/" + booking)));
        practice.hold(client, startsAt);
    }
}
