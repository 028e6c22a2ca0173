package app.visavis.payment;

import static app.visavis.payment.SandboxHands.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.visavis.shared.money.Money;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.mailer.MockMailbox;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that has gone back, by a person's hand or by a bank, is promised to nobody a second time. */
@VisavisTest
class MoneyGoneBeforeTest {
    private static final Money PRICE = Money.of(4_500, "EUR");

    @Inject
    SandboxHands hands;

    @Inject
    MockMailbox mailbox;

    @Inject
    MovableClock clock;

    @ParameterizedTest
    @CsvSource({"0, 4500, 1", "2000, 2500, 2", "4500, 0, 1"})
    void aCancellationGivesBackWhatIsLeftAndSaysSoBefore(long before, int left, int refunds) {
        var booking = PaidBooking.by(hands, GOOD_CARD);
        giveBackByHand(booking, before);
        preview(booking)
                .body("refund.minor", equalTo(left))
                .body("fee.minor", equalTo(0))
                .body("before.minor", equalTo((int) before));
        cancel(booking, Money.of(left, "EUR")).statusCode(200).body("state", equalTo("CANCELLED"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> booking.payment().body("refunded.minor", equalTo(4_500)));
        assertEquals(refunds, hands.refundsOf(booking.session()));
        assertThat(letter(booking.client(), "Cancelled: "))
                .contains(
                        left == 0
                                ? "€45.00 went back before, and nothing more comes back."
                                : "€%d.00 goes back to your card".formatted(left / 100));
    }

    /** What was promised while it was all there is not done with less. */
    @Test
    void whatGoesBackBetweenPreviewAndCancellingIsNoticed() {
        var booking = PaidBooking.by(hands, GOOD_CARD);
        giveBackByHand(booking, 2_000);
        cancel(booking, PRICE)
                .statusCode(409)
                .body("type", endsWith("/refund-changed"))
                .body("refund.minor", equalTo(2_500))
                .body("before.minor", equalTo(2_000));
        booking.payment().body("refunded.minor", equalTo(2_000));
    }

    @Test
    void whatTheBankTookForItsClientIsNotPromised() {
        var booking = PaidBooking.by(hands, GOOD_CARD);
        lose(booking);
        preview(booking)
                .body("refund.minor", equalTo(0))
                .body("fee.minor", equalTo(0))
                .body("before.minor", equalTo(4_500));
        cancel(booking, PRICE).statusCode(409);
        cancel(booking, PRICE.zero()).statusCode(200).body("payment.state", equalTo("PAID"));
        assertEquals(0, hands.refundsOf(booking.session()));
        assertThat(letter(booking.client(), "Cancelled: ")).contains("nothing more comes back");
    }

    /** A part of what is kept is not kept twice: what is left covers the policy's half. */
    @Test
    void whoCallsOffLateIsGivenNoMoreThanIsLeft() {
        var practice = OpenPractice.always(PRICE).givingBack(24, 50);
        var booking = PaidBooking.by(hands, GOOD_CARD, practice, 10 * 60);
        giveBackByHand(booking, 3_000);
        preview(booking)
                .body("refund.minor", equalTo(1_500))
                .body("fee.minor", equalTo(0))
                .body("before.minor", equalTo(3_000));
    }

    @Test
    void whoWasMissedIsToldWhatReallyComesBack() {
        var booking = PaidBooking.by(hands, GOOD_CARD, OpenPractice.always(PRICE), 60);
        giveBackByHand(booking, 2_000);
        try (var begun = clock.forward(Duration.ofMinutes(91))) {
            booking.practice()
                    .practitioner()
                    .given()
                    .body(Map.of("absentParty", "PRACTITIONER"))
                    .put("/api/bookings/" + booking.id() + "/no-show")
                    .then()
                    .statusCode(200);
            assertThat(letter(booking.client(), "Missed: "))
                    .contains("€25.00 goes back to your card", "€20.00 went back before.");
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> booking.payment().body("refunded.minor", equalTo(4_500)));
    }

    private void giveBackByHand(PaidBooking booking, long minor) {
        if (minor > 0) {
            hands.refundByHand(booking.session(), minor);
            booking.awaitPayment("REFUNDED");
        }
    }

    private void lose(PaidBooking booking) {
        hands.decide(hands.dispute(booking.session()), "lost");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> booking.payment().body("dispute.state", equalTo("LOST")));
    }

    private static ValidatableResponse preview(PaidBooking booking) {
        return booking.client()
                .given()
                .get("/api/bookings/" + booking.id() + "/cancellation")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse cancel(PaidBooking booking, Money expected) {
        return booking.client()
                .given()
                .body(Map.of("expectedRefund", expected))
                .put("/api/bookings/" + booking.id() + "/cancellation")
                .then();
    }

    private String letter(Person reader, String subject) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> mailbox.getMailsSentTo(reader.email()).stream()
                                .filter(mail -> mail.getSubject().startsWith(subject))
                                .map(mail -> mail.getText())
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }
}
