package app.visavis.booking;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.visavis.booking.BookingRefused.Reason;
import app.visavis.testsupport.Meeting;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.TestSocket;
import app.visavis.testsupport.VisavisTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

@VisavisTest
class OutcomeTest {
    private static final Duration WAIT = Duration.ofSeconds(20);

    @Inject
    Bookings bookings;

    @Inject
    Outcomes outcomes;

    @Inject
    OutcomeKeeper keeper;

    @Inject
    MovableClock clock;

    @Test
    void nothingIsSaidBeforeTheStart() {
        var later = Meeting.startingIn(Duration.ofMinutes(30));
        complete(later, later.practitioner()).statusCode(409).body("type", problem("not-begun"));
        miss(later, "CLIENT").statusCode(409).body("type", problem("not-begun"));
    }

    @Test
    void onlyThePractitionerSaysWhatCameOfIt() {
        var meeting = Meeting.now();
        complete(meeting, meeting.client()).statusCode(404);
        complete(meeting, meeting.practitioner())
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("absentParty", nullValue());
        var revision = bookings.require(meeting.bookingId()).revision();
        complete(meeting, meeting.practitioner()).statusCode(200);
        assertEquals(revision, bookings.require(meeting.bookingId()).revision());
    }

    @Test
    void aClientIsNotMissedWhileTheyMayStillCome() {
        var meeting = Meeting.now();
        miss(meeting, "CLIENT").statusCode(409).body("type", problem("not-over"));
        miss(over(), "CLIENT").statusCode(200);
    }

    @Test
    void aClientWhoWasInTheRoomWasNotMissed() {
        var meeting = Meeting.now();
        try (var client = TestSocket.open(meeting.client(), "/api/sockets/call/" + meeting.bookingId())) {
            client.say("enter", "nonce", "c1").hear("waiting");
        }
        try (var later = clock.forward(Duration.ofMinutes(51))) {
            assertRefused(Reason.CLIENT_CAME, meeting, new Outcome(Party.CLIENT));
            outcomes.decide(meeting.bookingId(), meeting.practitioner().id(), Outcome.TOOK_PLACE);
            assertRefused(Reason.CLIENT_CAME, meeting, new Outcome(Party.CLIENT));
        }
    }

    private static Meeting over() {
        return Meeting.startingIn(Duration.ofMinutes(-56));
    }

    @Test
    void whatWasSaidOfTheClientMayBeCorrectedForThreeDays() {
        var meeting = over();
        miss(meeting, "CLIENT")
                .statusCode(200)
                .body("state", equalTo("NO_SHOW"))
                .body("absentParty", equalTo("CLIENT"));
        complete(meeting, meeting.practitioner()).statusCode(200).body("absentParty", nullValue());
        try (var later = clock.forward(Duration.ofHours(73))) {
            assertRefused(Reason.OUTCOME_SETTLED, meeting, new Outcome(Party.CLIENT));
            outcomes.decide(meeting.bookingId(), meeting.practitioner().id(), Outcome.TOOK_PLACE);
        }
    }

    @Test
    void aPractitionerWhoDidNotComeCannotTakeItBack() {
        var meeting = over();
        miss(meeting, "PRACTITIONER").statusCode(200).body("absentParty", equalTo("PRACTITIONER"));
        miss(meeting, "PRACTITIONER").statusCode(200);
        miss(meeting, "CLIENT").statusCode(409).body("type", problem("outcome-settled"));
        complete(meeting, meeting.practitioner()).statusCode(409);
    }

    @Test
    void whatIsCalledOffComesToNothing() {
        var meeting = Meeting.now();
        meeting.client()
                .given()
                .body(Map.of())
                .put("/api/bookings/{id}/cancellation", meeting.bookingId())
                .then()
                .statusCode(200);
        complete(meeting, meeting.practitioner()).statusCode(409).body("type", problem("not-confirmed"));
    }

    @Test
    void aDayAfterItsEndABookingTookPlace() {
        var meeting = Meeting.now();
        try (var sameDay = clock.forward(Duration.ofHours(24))) {
            keeper.complete();
            assertEquals(
                    BookingState.CONFIRMED,
                    bookings.require(meeting.bookingId()).state());
        }
        try (var later = clock.forward(Duration.ofHours(25))) {
            keeper.complete();
            assertEquals(
                    BookingState.COMPLETED,
                    bookings.require(meeting.bookingId()).state());
        }
    }

    @Test
    void whereOneWaitedInVainThePractitionerIsGivenTimeToSaySo() {
        var meeting = Meeting.now();
        attendance(meeting, meeting.practitioner()).body("attendance", nullValue());
        try (var client = TestSocket.open(meeting.client(), "/api/sockets/call/" + meeting.bookingId())) {
            client.say("enter", "nonce", "c1").hear("waiting");
        }
        attendance(meeting, meeting.practitioner())
                .body("attendance.client", equalTo(true))
                .body("attendance.practitioner", equalTo(false));
        attendance(meeting, meeting.client()).body("attendance", nullValue());
        try (var later = clock.forward(Duration.ofHours(60))) {
            keeper.complete();
            assertEquals(
                    BookingState.CONFIRMED,
                    bookings.require(meeting.bookingId()).state());
        }
        try (var later = clock.forward(Duration.ofHours(73))) {
            await().atMost(WAIT).untilAsserted(() -> {
                keeper.complete();
                assertEquals(
                        BookingState.COMPLETED,
                        bookings.require(meeting.bookingId()).state());
            });
        }
    }

    private void assertRefused(Reason reason, Meeting meeting, Outcome outcome) {
        assertEquals(
                reason,
                assertThrows(
                                BookingRefused.class,
                                () -> outcomes.decide(
                                        meeting.bookingId(),
                                        meeting.practitioner().id(),
                                        outcome))
                        .reason());
    }

    private static ValidatableResponse attendance(Meeting meeting, Person reader) {
        return reader.given()
                .get("/api/bookings/{id}", meeting.bookingId())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse complete(Meeting meeting, Person sayer) {
        return sayer.given()
                .put("/api/bookings/{id}/completion", meeting.bookingId())
                .then();
    }

    private static ValidatableResponse miss(Meeting meeting, String absentParty) {
        return meeting.practitioner()
                .given()
                .body(Map.of("absentParty", absentParty))
                .put("/api/bookings/{id}/no-show", meeting.bookingId())
                .then();
    }

    private static Matcher<String> problem(String name) {
        return equalTo("https://visavis.app/problems/" + name);
    }
}
