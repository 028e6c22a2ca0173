package app.visavis.booking;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.ConfirmedBooking;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@VisavisTest
class MoveTest {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Inject
    Bookings bookings;

    @Inject
    Cells cells;

    @Inject
    MovableClock clock;

    private final Instant startsAt = OpenPractice.inMinutes(600);
    private OpenPractice practice;
    private Person client;
    private UUID id;

    @BeforeEach
    void book() {
        practice = OpenPractice.always();
        client = People.client();
        id = ConfirmedBooking.of(practice, client, startsAt).id();
    }

    @Test
    void aClientMovesTheirBookingAndItsFormerTimeIsFree() {
        var later = startsAt.plus(Duration.ofHours(3));
        move(client, later)
                .statusCode(200)
                .body("startsAt", equalTo(later.toString()))
                .body("endsAt", equalTo(later.plus(HALF_AN_HOUR).toString()))
                .body("price.minor", equalTo(4_500))
                .body("state", equalTo("CONFIRMED"));
        assertTrue(Cells.fill(cells.of(id), later, HALF_AN_HOUR));
        practice.hold(People.client(), startsAt);
    }

    @Test
    void aMoveByLessThanItsLengthDoesNotStandInItsOwnWay() {
        for (var minutes : new int[] {5, -10, 25, -30}) {
            var to = bookings.require(id).startsAt().plusSeconds(60L * minutes);
            move(client, to).statusCode(200);
            assertTrue(Cells.fill(cells.of(id), to, HALF_AN_HOUR), () -> "by " + minutes + " minutes");
        }
    }

    @Test
    void whatAMoveKeepsIsNeverLetGo() throws Exception {
        for (var minutes : new int[] {5, 10, 180}) {
            var freed = cells.freedBy(id, startsAt.plusSeconds(60L * minutes));
            assertEquals(Math.min(minutes / 5, 6), freed, () -> "by " + minutes + " minutes");
        }
    }

    @Test
    void eachMoveIsANewRevisionAndTheSameTimeAgainIsNone() {
        var before = bookings.require(id).revision();
        move(client, startsAt).statusCode(200);
        assertEquals(before, bookings.require(id).revision());
        move(client, startsAt.plusSeconds(600)).statusCode(200);
        move(client, startsAt.plusSeconds(600)).statusCode(200);
        assertEquals(before + 1, bookings.require(id).revision());
    }

    @Test
    void whoFindsTheTimeTakenKeepsTheirOwn() {
        var taken = startsAt.plus(Duration.ofHours(1));
        practice.hold(People.client(), taken);
        for (var mover : new Person[] {client, practice.practitioner()}) {
            refused(mover, taken.minusSeconds(300), 409, "slot-taken");
        }
        assertEquals(startsAt, bookings.require(id).startsAt());
        assertTrue(Cells.fill(cells.of(id), startsAt, HALF_AN_HOUR));
    }

    @Test
    void aHoldThatRanOutIsNotInTheWay() {
        var wanted = startsAt.plus(Duration.ofHours(1));
        practice.hold(People.client(), wanted);
        try (var later = clock.forward(Duration.ofMinutes(16))) {
            move(client, wanted).statusCode(200);
        }
    }

    @Test
    void onlyWhatIsConfirmedIsMovedAndOnlyByItsTwoPeople() {
        var held = practice.hold(client, startsAt.plus(Duration.ofHours(5)));
        MoveRequests.refused(client, held, startsAt.plus(Duration.ofHours(7)), 409, "not-confirmed");
        client.given()
                .get("/api/bookings/" + held + "/schedule")
                .then()
                .body("until", nullValue())
                .body("movable", equalTo(false));
        refused(People.client(), startsAt.plusSeconds(600), 404, "booking-not-found");
    }

    @Test
    void aClientMovesOnlyToWhatIsOffered() {
        refused(client, Instant.now().minusSeconds(600), 422, "slot-past");
        refused(client, startsAt.plusSeconds(60), 422, "slot-off-grid");
        refused(client, startsAt.plus(Duration.ofDays(400)), 422, "slot-too-far");
        refused(client, Instant.MAX, 422, "slot-off-grid");
    }

    @Test
    void aPractitionerIsNotBoundByTheirOwnOpenings() {
        var days = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        practice.practitioner()
                .given()
                .body(Map.of("items", List.of()))
                .put("/api/practice/openings")
                .then()
                .statusCode(200);
        var closed = days.atTime(3, 5).toInstant(ZoneOffset.UTC);
        refused(client, closed, 422, "closed-then");
        refused(practice.practitioner(), closed.plusSeconds(1), 422, "slot-off-grid");
        refused(practice.practitioner(), Instant.parse("2300-01-01T00:00:00Z"), 422, "slot-too-far");
        move(practice.practitioner(), closed).statusCode(200);
    }

    @Test
    void afterItsStartNobodyMovesIt() {
        var until = startsAt.toString();
        client.given()
                .get("/api/bookings/" + id + "/schedule")
                .then()
                .body("until", equalTo(until))
                .body("movable", equalTo(true));
        try (var later = clock.forward(Duration.between(Instant.now(), startsAt).plusSeconds(1))) {
            for (var mover : new Person[] {client, practice.practitioner()}) {
                refused(mover, startsAt.plus(Duration.ofHours(2)), 409, "move-too-late");
                mover.given().get("/api/bookings/" + id + "/schedule").then().body("movable", equalTo(false));
            }
        }
    }

    @Test
    void freeTimesIncludeItsOwn() {
        var taken = startsAt.plus(Duration.ofHours(1));
        practice.hold(People.client(), taken);
        var day = LocalDate.ofInstant(startsAt, ZoneOffset.UTC);
        for (var person : new Person[] {client, practice.practitioner()}) {
            person.given()
                    .get("/api/bookings/" + id + "/schedule/slots?from=" + day + "&to=" + day.plusDays(1))
                    .then()
                    .statusCode(200)
                    .body("zone", equalTo("UTC"))
                    .body("items.startsAt", hasItem(startsAt.toString()))
                    .body("items.startsAt", hasItem(startsAt.plusSeconds(300).toString()))
                    .body("items.startsAt", not(hasItem(taken.plusSeconds(300).toString())));
        }
    }

    private ValidatableResponse move(Person mover, Instant to) {
        return MoveRequests.move(mover, id, to);
    }

    private void refused(Person mover, Instant to, int status, String problem) {
        MoveRequests.refused(mover, id, to, status, problem);
    }
}
