package app.visavis.payment;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.visavis.shared.money.Money;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@VisavisTest
class PracticePaymentTest {
    @Inject
    SandboxHands hands;

    @Test
    void aPractitionerReadsWhatWasPaidByWhomAndWhatBecameOfIt() {
        var practice = OpenPractice.always(Money.of(4_501, "EUR")).givingBack(48, 33);
        var kept = PaidBooking.by(hands, SandboxHands.GOOD_CARD, practice, 600);
        var cancelled = PaidBooking.by(hands, SandboxHands.GOOD_CARD, practice, 700);
        cancelled.cancel();
        cancelled.awaitPayment("REFUNDED");
        var disputed = PaidBooking.by(hands, SandboxHands.GOOD_CARD, practice, 800);
        hands.dispute(disputed.session());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> payments(practice, "?state=disputed").body("items", hasSize(1)));
        var begun = People.client();
        var held = practice.hold(begun, OpenPractice.inMinutes(900));
        begun.given().post("/api/bookings/" + held + "/payment").then().statusCode(201);

        payments(practice, "")
                .body("items.bookingId", contains(id(held), id(disputed), id(cancelled), id(kept)))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].paidAt", nullValue())
                .body("items[1].dispute.state", equalTo("OPEN"))
                .body("items[1].dispute.answerBy", notNullValue())
                .body("items[2].client.displayName", equalTo(cancelled.client().displayName()))
                .body("items[2].offeringTitle", equalTo("Conversation"))
                .body("items[2].amount.minor", equalTo(4_501))
                .body("items[2].paid.minor", equalTo(4_501))
                .body("items[2].refunding.minor", equalTo(1_485))
                .body("items[2].refunded.minor", equalTo(1_485))
                .body("items[2].kept.minor", equalTo(3_016))
                .body("items[2].refunds[0].state", equalTo("SUCCEEDED"))
                .body("items[3].state", equalTo("PAID"))
                .body("items[3].kept.minor", equalTo(4_501));
        payments(practice, "?state=paid").body("items.bookingId", contains(id(disputed), id(kept)));
        payments(practice, "?state=refunded").body("items.bookingId", contains(id(cancelled)));
        payments(practice, "?state=unpaid").body("items.bookingId", contains(id(held)));
        payments(practice, "?booking=" + kept.id()).body("items.bookingId", contains(id(kept)));

        String next = payments(practice, "?limit=3")
                .body("items.bookingId", contains(id(held), id(disputed), id(cancelled)))
                .extract()
                .path("next");
        payments(practice, "?limit=3&after=" + next)
                .body("items.bookingId", contains(id(kept)))
                .body("next", nullValue());
        nobodyElseDoes(kept);
    }

    private void nobodyElseDoes(PaidBooking kept) {
        var other = OpenPractice.always();
        payments(other, "").body("items", empty());
        payments(other, "?booking=" + kept.id()).body("items", empty());
        kept.client().given().get("/api/practice/payments").then().statusCode(404);
        other.practitioner()
                .given()
                .get("/api/practice/payments?state=lost")
                .then()
                .statusCode(422);
    }

    private static String id(Object booking) {
        return booking instanceof PaidBooking paid ? paid.id().toString() : booking.toString();
    }

    private static ValidatableResponse payments(OpenPractice practice, String query) {
        return practice.practitioner()
                .given()
                .get("/api/practice/payments" + query)
                .then()
                .statusCode(200);
    }
}
