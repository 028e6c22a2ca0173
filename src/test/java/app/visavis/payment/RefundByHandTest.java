package app.visavis.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person gives back in Stripe's own pages, and we hear of it late, or only because Stripe has no more to give. */
@VisavisTest
class RefundByHandTest {
    @Inject
    SandboxHands hands;

    @Inject
    RefundClerk clerk;

    @Inject
    StripeBooks books;

    @Test
    void whatIsHeardInTimeIsWrittenDownAndNotGivenAgain() {
        var booking = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
        hands.refundByHand(booking.session(), 2_000);
        booking.awaitPayment("REFUNDED");
        booking.payment().body("refunded.minor", equalTo(2_000));

        booking.cancel();
        awaitAllGiven(booking);
        assertEquals(2, hands.refundsOf(booking.session()));
    }

    @Test
    void theWholeGivenUnheardIsFoundWhenItIsOwed() {
        try (var lost = hands.webhooks("lose")) {
            var booking = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
            hands.refundByHand(booking.session(), 4_500);
            booking.cancel();
            awaitAllGiven(booking);
            booking.payment().body("refunds", hasSize(1));
            assertEquals(1, hands.refundsOf(booking.session()));
        }
    }

    /** Stripe refuses the whole, since more than is left was asked for. */
    @Test
    void aPartGivenUnheardLeavesTheRestToBeGiven() {
        try (var lost = hands.webhooks("lose")) {
            var booking = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
            hands.refundByHand(booking.session(), 2_000);
            booking.cancel();
            awaitAllGiven(booking);
            booking.payment().body("refunds.state", everyItem(equalTo("SUCCEEDED")));
            assertEquals(2, hands.refundsOf(booking.session()));
        }
    }

    @Test
    void twoHalvesGivenUnheardAreTheWholeThatIsOwed() {
        try (var lost = hands.webhooks("lose")) {
            var booking = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
            hands.refundByHand(booking.session(), 2_250);
            hands.refundByHand(booking.session(), 2_250);
            booking.cancel();
            awaitAllGiven(booking);
            booking.payment().body("refunds", hasSize(2));
            assertEquals(2, hands.refundsOf(booking.session()));
        }
    }

    /** Two parts are stuck; one refund by hand is for both. */
    @Test
    void theWholeGivenByHandCoversEveryPartThatWasStuck() throws Exception {
        var booking = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
        hands.refundByHand(booking.session(), 2_000);
        booking.awaitPayment("REFUNDED");
        hands.failRefund(booking.session());
        booking.awaitPayment("REFUND_FAILED");
        try (var outage = hands.outage("down")) {
            booking.cancel();
            booking.payment().body("refunds", hasSize(2));
        }
        try (var lost = hands.webhooks("lose")) {
            hands.refundByHand(booking.session(), 4_500);
            clerk.follow(hands.intentOf(booking.session()));
        }
        awaitAllGiven(booking);
        booking.payment().body("refunds", hasSize(1));
    }

    /** An operator helps where the bank has refused: only the rest is owed then. */
    @Test
    void aPartGivenByHandIsTakenOffWhatCouldNotGo() {
        var booking = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
        booking.cancel();
        booking.awaitPayment("REFUNDED");
        hands.failRefund(booking.session());
        booking.awaitPayment("REFUND_FAILED");
        hands.refundByHand(booking.session(), 2_000);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> booking.payment()
                .body("state", equalTo("REFUND_FAILED"))
                .body("refunded.minor", equalTo(2_000)));
        tryAgain(booking);
        awaitAllGiven(booking);
        booking.payment().body("refunds", hasSize(2));
    }

    /** "On its way" would be untrue of the first part, whatever the second does. */
    @Test
    void aPartThatLeavesDoesNotHideOneThatCouldNot() {
        var booking = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
        hands.refundByHand(booking.session(), 2_000);
        booking.awaitPayment("REFUNDED");
        hands.failRefund(booking.session());
        booking.awaitPayment("REFUND_FAILED");
        booking.cancel();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> booking.payment().body("refunded.minor", equalTo(2_500)));
        booking.payment().body("state", equalTo("REFUND_FAILED"));
        tryAgain(booking);
        awaitAllGiven(booking);
    }

    @Test
    void theEventsThatTheGuideNamesTellOfIt() {
        var booking = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
        hands.refundByHand(booking.session(), 2_000);
        assertThat(books.words(booking.id()))
                .extracting(word -> word.path("type").asText())
                .anySatisfy(type -> assertThat(type).startsWith("refund."));
    }

    /** Words may come in any order, and this one is not told again. */
    @Test
    void whatIsGivenBeforeItsMoneyIsHeardOfIsHeardAgain() throws Exception {
        try (var lost = hands.webhooks("lose")) {
            var practice = OpenPractice.always();
            var client = People.client();
            var id = practice.hold(client, OpenPractice.inMinutes(24 * 60));
            var booking = new PaidBooking(practice, client, id, SandboxHands.checkout(client, id));
            hands.pay(booking.session(), SandboxHands.GOOD_CARD);
            hands.refundByHand(booking.session(), 2_000);
            var intent = Objects.requireNonNull(hands.intentOf(booking.session()));
            assertThrows(TooEarly.class, () -> clerk.follow(intent));

            client.given()
                    .body("{}")
                    .put("/api/bookings/" + id + "/payment/settlement")
                    .then()
                    .body("state", equalTo("CONFIRMED"));
            clerk.follow(intent);
            booking.payment().body("refunded.minor", equalTo(2_000));
        }
    }

    private static void awaitAllGiven(PaidBooking booking) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        booking.payment().body("state", equalTo("REFUNDED")).body("refunded.minor", equalTo(4_500)));
    }

    private static void tryAgain(PaidBooking booking) {
        var operator = People.operator();
        String payment = booking.payment().extract().path("items[0].id");
        String row = operator.given()
                .get("/api/operator/outbox?limit=100")
                .then()
                .extract()
                .path("items.find { it.key == '" + payment + "' }.id");
        operator.given()
                .post("/api/operator/outbox/" + UUID.fromString(row) + "/retry")
                .then()
                .statusCode(200);
    }
}
