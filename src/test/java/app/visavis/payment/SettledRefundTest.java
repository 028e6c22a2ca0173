package app.visavis.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import app.visavis.shared.money.Money;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.mailer.MockMailbox;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What could not be given back by Stripe and reached the client all the same is not owed any more. */
@VisavisTest
class SettledRefundTest {
    private static final String OUTBOX = "/api/operator/outbox/";

    @Inject
    SandboxHands hands;

    @Inject
    Disputes disputes;

    @Inject
    MockMailbox mailbox;

    @Test
    void whatAnOperatorSettlesOtherwiseIsNotOwedAnyMore() {
        var booking = stuck();
        var row = row(booking);
        booking.client().given().delete(OUTBOX + row).then().statusCode(403);
        People.operator().given().delete(OUTBOX + row).then().statusCode(204);
        People.operator().given().delete(OUTBOX + row).then().statusCode(404);

        assertNotParked(booking);
        booking.payment()
                .body("state", equalTo("REFUNDED"))
                .body("refunded.minor", equalTo(0))
                .body("settled.minor", equalTo(4_500))
                .body("kept.minor", equalTo(0))
                .body("refunds.state", equalTo(List.of("SETTLED")));
        booking.client()
                .given()
                .get("/api/bookings/" + booking.id())
                .then()
                .body("payment.settled.minor", equalTo(4_500))
                .body("payment.refund.state", equalTo("SETTLED"));
        await().untilAsserted(
                        () -> assertThat(mailbox.getMailsSentTo(booking.client().email()))
                                .anySatisfy(mail -> assertThat(mail.getSubject())
                                        .startsWith("€45.00 for")
                                        .endsWith("was given back in another way")));
    }

    @Test
    void itIsNotEarned() {
        var booking = stuck();
        People.operator().given().delete(OUTBOX + row(booking)).then().statusCode(204);
        var desk = booking.practice().practitioner();
        desk.given()
                .get("/api/practice/earnings")
                .then()
                .body("total.refunded.minor", equalTo(4_500))
                .body("total.net.minor", equalTo(0));
        desk.given()
                .get("/api/practice/earnings.csv")
                .then()
                .body(containsString("\"45.00\",\"45.00\",\"0.00\",\"0.00\",\"0.00\""));
    }

    /** Dismissed a moment before Stripe tells that it was done in its own pages. */
    @Test
    void whatTurnsOutToHaveBeenGivenBackAtStripeIsCountedOnce() {
        var booking = stuck();
        People.operator().given().delete(OUTBOX + row(booking)).then().statusCode(204);
        hands.refundByHand(booking.session(), 2_000);
        hands.refundByHand(booking.session(), 2_500);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> booking.payment().body("refunded.minor", equalTo(4_500)));
        booking.payment()
                .body("state", equalTo("REFUNDED"))
                .body("settled.minor", equalTo(0))
                .body("refunds", hasSize(2));
    }

    /** The row is about what Stripe has been told by hand since: it has nothing to try again. */
    @Test
    void whatIsGivenBackByHandLeavesTheList() {
        var booking = stuck();
        hands.refundByHand(booking.session(), 4_500);
        booking.awaitPayment("REFUNDED");
        booking.payment().body("refunded.minor", equalTo(4_500)).body("refunds", hasSize(1));
        assertNotParked(booking);
    }

    /** The client asked the bank and us: the bank has given. */
    @Test
    void aLostDisputeSettlesWhatWasOwed() {
        var booking = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
        cancelAndLose(booking);
        booking.payment().body("settled.minor", equalTo(4_500)).body("refunds[0].state", equalTo("SETTLED"));
        assertNotParked(booking);
    }

    @Test
    void aLostDisputeThatIsWonAfterAllLeavesTheMoneyOwed() {
        var booking = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
        var dispute = cancelAndLose(booking);

        disputes.learn(new StripeDispute(
                dispute,
                hands.intentOf(booking.session()),
                null,
                Money.of(4_500, "EUR"),
                DisputeState.WON,
                false,
                "product_not_received",
                Instant.now(),
                null));
        booking.payment()
                .body("state", equalTo("REFUND_FAILED"))
                .body("settled.minor", equalTo(0))
                .body("refunds[0].state", equalTo("FAILED"));
        assertNotNull(row(booking), "somebody must have it tried again");
    }

    /** Answers the dispute that stood in the way. */
    private String cancelAndLose(PaidBooking booking) {
        var dispute = hands.dispute(booking.session());
        booking.cancel();
        booking.awaitPayment("REFUND_FAILED");
        hands.decide(dispute, "lost");
        booking.awaitPayment("REFUNDED");
        return dispute;
    }

    private PaidBooking stuck() {
        var booking = PaidBooking.by(hands, SandboxHands.GOOD_CARD);
        booking.cancel();
        booking.awaitPayment("REFUNDED");
        hands.failRefund(booking.session());
        booking.awaitPayment("REFUND_FAILED");
        return booking;
    }

    private static UUID row(PaidBooking booking) {
        var payment = booking.payment().extract().<String>path("items[0].id");
        return UUID.fromString(People.operator()
                .given()
                .get("/api/operator/outbox?limit=100")
                .then()
                .extract()
                .path("items.find { it.key == '" + payment + "' }.id"));
    }

    private static void assertNotParked(PaidBooking booking) {
        var payment = booking.payment().extract().<String>path("items[0].id");
        People.operator().given().get("/api/operator/outbox?limit=100").then().body("items.key", not(hasItem(payment)));
    }
}
