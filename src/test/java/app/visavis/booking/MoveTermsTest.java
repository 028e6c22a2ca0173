package app.visavis.booking;

import static app.visavis.booking.MoveRequests.move;
import static app.visavis.booking.MoveRequests.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.shared.money.Money;
import app.visavis.testsupport.ConfirmedBooking;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was agreed goes with a booking wherever it is moved, but for what the practitioner changes. */
@VisavisTest
class MoveTermsTest {
    @Inject
    Cells cells;

    @Inject
    MovableClock clock;

    private final Instant startsAt = OpenPractice.inMinutes(600);
    private OpenPractice practice;
    private Person client;

    @BeforeEach
    void meet() {
        practice = OpenPractice.always();
        client = People.client();
    }

    @Test
    void aClientIsBoundByThePolicyUnderWhichTheyBooked() {
        practice.givingBack(48, 50);
        var later = startsAt.plus(Duration.ofDays(2));
        var bound = ConfirmedBooking.of(practice, client, later).id();
        client.given().get("/api/bookings/" + bound + "/schedule").then().body("until", equalTo(startsAt.toString()));
        try (var late = clock.forward(Duration.between(Instant.now(), startsAt).plusSeconds(1))) {
            refused(client, bound, later.plusSeconds(600), 409, "move-too-late");
            move(practice.practitioner(), bound, later.plusSeconds(600)).statusCode(200);
        }
    }

    /** The practitioner chose the time, so the client is not bound by it: free to leave and to move until it begins. */
    @Test
    void whoeverIsPutToAnotherTimeByThePractitionerMayLeaveItForNothing() {
        practice.givingBack(48, 0);
        var bound = ConfirmedBooking.of(practice, client, startsAt.plus(Duration.ofDays(3)))
                .id();
        var soon = startsAt.plus(Duration.ofHours(1));
        move(practice.practitioner(), bound, soon)
                .statusCode(200)
                .body("policy.steps[0].minutesBefore", equalTo(0))
                .body("policy.steps[0].refundPercent", equalTo(100));
        client.given().get("/api/bookings/" + bound + "/schedule").then().body("until", equalTo(soon.toString()));
        client.given()
                .get("/api/bookings/" + bound + "/cancellation")
                .then()
                .body("refund.minor", equalTo(4_500))
                .body("fee.minor", equalTo(0))
                .body("until", equalTo(soon.toString()));
        move(client, bound, soon.plusSeconds(3_600)).statusCode(200);
        client.given().get("/api/bookings/" + bound + "/cancellation").then().body("refund.minor", equalTo(4_500));
    }

    @Test
    void whatWasAgreedStaysWhateverBecomesOfTheOffering() {
        var before = OpenPractice.with(Money.of(3_000, "EUR"), 50, 10, "UTC", OpenPractice.allWeek());
        var mine = ConfirmedBooking.of(before, client, startsAt).id();
        before.practitioner()
                .given()
                .delete("/api/practice/offerings/" + before.offeringId())
                .then()
                .statusCode(204);
        move(client, mine, startsAt.plusSeconds(900))
                .statusCode(200)
                .body("offering.minutes", equalTo(50))
                .body("price.minor", equalTo(3_000));
        assertTrue(Cells.fill(cells.of(mine), startsAt.plusSeconds(300), Duration.ofMinutes(70)));
    }
}
