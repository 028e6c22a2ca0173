package app.visavis.payment;

import static app.visavis.payment.SandboxHands.GOOD_CARD;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import app.visavis.shared.money.Money;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a client was shown before cancelling is what is executed, or nothing is. */
@VisavisTest
class PreviewedRefundTest {
    private static final Money PRICE = Money.of(4_501, "EUR");
    private static final Money THIRD = Money.of(1_485, "EUR");

    @Inject
    SandboxHands hands;

    @Inject
    MovableClock clock;

    @Test
    void aPreviewThatIsNotTrueAnyMoreCancelsNothingAndBringsTheNewOne() {
        var booking = PaidBooking.by(hands, GOOD_CARD, practice(), 25 * 60);
        try (var later = clock.forward(Duration.ofHours(2))) {
            cancel(booking, PRICE)
                    .statusCode(409)
                    .body("type", endsWith("/refund-changed"))
                    .body("refund.minor", equalTo(1_485))
                    .body("refund.currency", equalTo("EUR"))
                    .body("fee.minor", equalTo(3_016));
            booking.client()
                    .given()
                    .get("/api/bookings/" + booking.id())
                    .then()
                    .body("state", equalTo("CONFIRMED"))
                    .body("payment.state", equalTo("PAID"));

            cancel(booking, THIRD).statusCode(200).body("state", equalTo("CANCELLED"));
            // Saying so again is no news, whatever was expected.
            cancel(booking, PRICE).statusCode(200).body("state", equalTo("CANCELLED"));
        }
        booking.awaitPayment("REFUNDED");
        booking.payment()
                .body("refunded.minor", equalTo(1_485))
                .body("kept.minor", equalTo(3_016))
                .body("practice.slug", equalTo(booking.practice().slug()));
    }

    @Test
    void aHoldThatWasPaidMeanwhileIsNotCancelledAsOneThatCostNothing() {
        var booking = PaidBooking.by(hands, GOOD_CARD);
        cancel(booking, PRICE.zero())
                .statusCode(409)
                .body("type", endsWith("/refund-changed"))
                .body("refund.minor", equalTo(4_500));
    }

    @Test
    void anotherCurrencyIsAnotherAmount() {
        var booking = PaidBooking.by(hands, GOOD_CARD);
        cancel(booking, Money.of(4_500, "USD")).statusCode(409);
    }

    @Test
    void whatIsOverIsTooLateWhateverWasPreviewed() {
        var booking = PaidBooking.by(hands, GOOD_CARD, practice(), 60);
        try (var later = clock.forward(Duration.ofHours(3))) {
            cancel(booking, PRICE).statusCode(409).body("type", endsWith("/too-late"));
        }
    }

    @Test
    void theBookingTellsWhatBecameOfItsMoney() {
        var booking = PaidBooking.by(hands, GOOD_CARD, practice(), 10 * 60);
        read(booking)
                .body("payment.state", equalTo("PAID"))
                .body("payment.paid.minor", equalTo(4_501))
                .body("payment.refunded.minor", equalTo(0))
                .body("payment.kept.minor", equalTo(4_501))
                .body("payment.refund", equalTo(null))
                .body("payment.dispute", equalTo(null));
        cancel(booking, THIRD).statusCode(200);
        booking.awaitPayment("REFUNDED");
        read(booking)
                .body("payment.paid.minor", equalTo(4_501))
                .body("payment.refunded.minor", equalTo(1_485))
                .body("payment.kept.minor", equalTo(3_016))
                .body("payment.kept.currency", equalTo("EUR"))
                .body("payment.refund.state", equalTo("SUCCEEDED"))
                .body("payment.refund.amount.minor", equalTo(1_485));
        String receipt = read(booking).extract().path("payment.id");
        booking.client()
                .given()
                .get("/api/payments/" + UUID.fromString(receipt) + "/receipt")
                .then()
                .statusCode(200)
                .body("paid.minor", equalTo(4_501))
                .body("kept.minor", equalTo(3_016))
                .body("practice.zone", equalTo("UTC"));
        booking.practice()
                .practitioner()
                .given()
                .get("/api/payments/" + receipt + "/receipt")
                .then()
                .statusCode(200);
        People.client()
                .given()
                .get("/api/payments/" + receipt + "/receipt")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse read(PaidBooking booking) {
        return booking.client().given().get("/api/bookings/" + booking.id()).then();
    }

    /** A day before all comes back, a third after that. */
    private static OpenPractice practice() {
        return OpenPractice.always(PRICE).givingBack(24, 33);
    }

    private static ValidatableResponse cancel(PaidBooking booking, Money expected) {
        return booking.client()
                .given()
                .body(Map.of("expectedRefund", expected))
                .put("/api/bookings/" + booking.id() + "/cancellation")
                .then();
    }
}
