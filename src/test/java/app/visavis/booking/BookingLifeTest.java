package app.visavis.booking;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.ConfirmedBooking;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@VisavisTest
class BookingLifeTest {
    private static final Duration PAST_THE_HOLD = Duration.ofMinutes(16);

    @Inject
    Bookings bookings;

    @Inject
    MovableClock clock;

    private final Instant startsAt = OpenPractice.inMinutes(600);
    private OpenPractice practice;
    private Person client;

    @BeforeEach
    void openPractice() {
        practice = OpenPractice.always();
        client = People.client();
    }

    @Test
    void aHoldThatNobodyPaysRunsOutAndItsTimeIsFreeAgain() {
        var id = practice.hold(client, startsAt);
        try (var later = clock.forward(PAST_THE_HOLD)) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertEquals(BookingState.LAPSED, state(id)));
        }
        practice.hold(People.client(), startsAt);
    }

    @Test
    void aHoldThatRanOutIsInNobodysWayEvenBeforeTheReaperComes() {
        var id = practice.hold(client, startsAt);
        try (var later = clock.forward(PAST_THE_HOLD)) {
            practice.hold(People.client(), startsAt);
            assertEquals(BookingState.LAPSED, state(id));
        }
    }

    @Test
    void aHoldIsKeptWhileSomebodyPays() {
        var id = practice.hold(client, startsAt);
        bookings.extendHold(id, Instant.now().plus(Duration.ofMinutes(5)));
        try (var later = clock.forward(PAST_THE_HOLD)) {
            assertFalse(bookings.lapseExpired(id));
        }
        assertTrue(bookings.lapse(id));
        assertFalse(bookings.lapse(id));
    }

    @Test
    void aLatePaymentGetsTheTimeBackIfItIsStillFree() {
        var id = practice.hold(client, startsAt);
        bookings.lapse(id);
        assertTrue(bookings.confirm(id));
        assertTrue(bookings.confirm(id));
        assertEquals(BookingState.CONFIRMED, state(id));
    }

    @Test
    void aLatePaymentForATimeThatIsGoneConfirmsNothing() {
        var id = practice.hold(client, startsAt);
        bookings.lapse(id);
        practice.hold(People.client(), startsAt.plusSeconds(300));
        assertFalse(bookings.confirm(id));
        assertEquals(BookingState.LAPSED, state(id));
        practice.hold(People.client(), startsAt.minusSeconds(1_500));
    }

    @Test
    void eitherOfTheTwoMayCancelAndDoingItAgainChangesNothing() {
        var id = ConfirmedBooking.of(practice, client, startsAt).id();
        client.given()
                .get("/api/bookings/" + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("refund.minor", equalTo(4_500))
                .body("fee.minor", equalTo(0));
        for (var i = 0; i < 2; i++) {
            practice.practitioner()
                    .given()
                    .body(Map.of("reason", "ill"))
                    .put("/api/bookings/" + id + "/cancellation")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"));
        }
        practice.hold(People.client(), startsAt);
    }

    @Test
    void cancellingNeedsNoReasonAndSoNoBody() {
        var id = ConfirmedBooking.of(practice, client, startsAt).id();
        RestAssured.given()
                .auth()
                .oauth2(client.accessToken())
                .noContentType()
                .put("/api/bookings/" + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
    }

    @Test
    void aForeignBookingDoesNotExist() {
        var id = ConfirmedBooking.of(practice, client, startsAt).id();
        var stranger = People.client();
        for (var path : new String[] {"", "/cancellation", "/calendar.ics"}) {
            stranger.given().get("/api/bookings/" + id + path).then().statusCode(404);
            stranger.given()
                    .get("/api/bookings/" + UUID.randomUUID() + path)
                    .then()
                    .statusCode(404);
        }
        stranger.given()
                .body(Map.of())
                .put("/api/bookings/" + id + "/cancellation")
                .then()
                .statusCode(404);
    }

    @Test
    void aBookingGoesIntoACalendar() {
        var id = ConfirmedBooking.of(practice, client, startsAt).id();
        client.given()
                .get("/api/bookings/" + id + "/calendar.ics")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .body(containsString("UID:" + id));
    }

    private BookingState state(UUID id) {
        return bookings.require(id).state();
    }
}
