package app.visavis.payment;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.visavis.testsupport.ConfirmedBooking;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A time that is kept for a client for a day, while Stripe keeps a checkout open for half an hour. */
@VisavisTest
class InvitationPaymentTest {
    private static final Duration A_CHECKOUT = Duration.ofMinutes(32);

    @Inject
    SandboxHands hands;

    @Inject
    PaymentSweep sweep;

    @Inject
    MovableClock clock;

    @Inject
    EntityManager entities;

    private Person client;
    private UUID booking;

    @BeforeEach
    void invite() {
        var practice = OpenPractice.always();
        client = People.client();
        ConfirmedBooking.of(practice, client, OpenPractice.inMinutes(600));
        booking = UUID.fromString(practice.practitioner()
                .given()
                .body(Map.of(
                        "offeringId",
                        practice.offeringId(),
                        "startsAt",
                        OpenPractice.inMinutes(3_000).toString(),
                        "clientId",
                        client.id(),
                        "charge",
                        "CLIENT_PAYS"))
                .post("/api/practice/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @Test
    void aCheckoutThatEndedByItselfIsFollowedByAnother() {
        var first = SandboxHands.checkout(client, booking);
        try (var later = clock.forward(A_CHECKOUT)) {
            hands.expire(first);
            // Its webhook is signed by a clock that stands half an hour back, so it is the sweep that hears of it.
            sweep.askAboutTheQuiet();
            assertEquals(1, attempt());
            state("HELD");
            var second = SandboxHands.checkout(client, booking);
            assertNotEquals(first, second);
            hands.pay(second, SandboxHands.GOOD_CARD);
            client.given()
                    .body("{}")
                    .put("/api/bookings/" + booking + "/payment/settlement")
                    .then()
                    .body("state", equalTo("CONFIRMED"));
        }
    }

    @Test
    void whoComesBackBeforeStripesWordIsAskedAnewToo() {
        var first = SandboxHands.checkout(client, booking);
        try (var lost = hands.webhooks("lose");
                var later = clock.forward(A_CHECKOUT)) {
            hands.expire(first);
            assertNotEquals(first, SandboxHands.checkout(client, booking));
            state("HELD");
        }
    }

    @Test
    void whoGivesUpAfterTheCheckoutEndedGivesUp() {
        var first = SandboxHands.checkout(client, booking);
        try (var later = clock.forward(A_CHECKOUT)) {
            hands.expire(first);
            client.given()
                    .delete("/api/bookings/" + booking + "/payment")
                    .then()
                    .statusCode(204);
            state("LAPSED");
        }
    }

    /** Such as after the service was given the key of another account. */
    @Test
    void aCheckoutThatStripeDoesNotKnowKeepsNoTimeForEver() {
        SandboxHands.checkout(client, booking);
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update payment set session_id = :gone where booking_id = :booking")
                .setParameter("gone", "cs_test_" + booking)
                .setParameter("booking", booking)
                .executeUpdate());
        sweep.endOverdue();
        state("HELD");
        try (var later = clock.forward(Duration.ofHours(25))) {
            sweep.endOverdue();
        }
        state("LAPSED");
    }

    private int attempt() {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "select p.attempt.number from Payment p where p.sale.bookingId = :booking", Integer.class)
                .setParameter("booking", booking)
                .getSingleResult());
    }

    private void state(String expected) {
        client.given().get("/api/bookings/" + booking).then().body("state", equalTo(expected));
    }
}
