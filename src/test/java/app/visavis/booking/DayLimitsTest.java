package app.visavis.booking;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.visavis.shared.money.Money;
import app.visavis.testsupport.ConfirmedBooking;
import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.Race;
import app.visavis.testsupport.VisavisTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A practice takes so many bookings a local day and a local week, and not one more. */
@VisavisTest
class DayLimitsTest {
    @Inject
    Bookings bookings;

    @Inject
    MovableClock clock;

    private final LocalDate monday =
            LocalDate.now(ZoneOffset.UTC).plusDays(7).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    private OpenPractice practice;
    private LimitedPractice limits;

    @BeforeEach
    void openPractice() {
        practice = OpenPractice.always(Money.of(0, "EUR"));
        limits = new LimitedPractice(practice);
    }

    @Test
    void theyAreKeptAsTheyAreSet() {
        limits.read().body("daily", nullValue()).body("weekly", nullValue());
        limits.limit(3, null).statusCode(200).body("daily", equalTo(3)).body("weekly", nullValue());
        limits.read().body("daily", equalTo(3));
        limits.limit(0, -1)
                .statusCode(422)
                .body("errors.pointer", hasItem("/daily"))
                .body("errors.pointer", hasItem("/weekly"));
        People.client().given().get("/api/practice/limits").then().statusCode(404);
    }

    @Test
    void aFullDayIsNeitherOfferedNorTaken() {
        limits.limit(2, null);
        practice.hold(People.client(), at(monday, 8));
        limits.slots(monday).body("items.startsAt", hasItem(at(monday, 12).toString()));
        practice.hold(People.client(), at(monday, 10));
        limits.slots(monday).body("items", hasSize(0));
        limits.reached(at(monday, 12));
        practice.hold(People.client(), at(monday.plusDays(1), 0));
    }

    @Test
    void aFullWeekIsNeitherOfferedNorTaken() {
        limits.limit(null, 2);
        practice.hold(People.client(), at(monday, 0));
        practice.hold(People.client(), at(monday.plusDays(6), 23));
        limits.slots(monday.plusDays(3)).body("items", hasSize(0));
        limits.reached(at(monday.plusDays(3), 12));
        limits.slots(monday.plusDays(7))
                .body("items.startsAt", hasItem(at(monday.plusDays(7), 0).toString()));
        practice.hold(People.client(), at(monday.plusDays(7), 0));
        practice.hold(People.client(), at(monday.minusDays(1), 23));
    }

    @Test
    void ofFortyWhoRaceForADaysLastPlacesAsManyGetOneAsThereAre() {
        limits.limit(3, null);
        var racers = IntStream.range(0, 40)
                .mapToObj(racer -> Race.post(
                        People.client(),
                        "/api/bookings",
                        "{\"offeringId\":\"%s\",\"startsAt\":\"%s\"}"
                                .formatted(practice.offeringId(), at(monday, 0).plusSeconds(racer * 1_800L))))
                .toList();
        assertEquals(Map.of(201, 3L, 409, 37L), Race.run(racers));
        assertEquals(3, (int) practice.practitioner()
                .given()
                .get("/api/practice/bookings?from=" + monday + "&to=" + monday)
                .then()
                .extract()
                .path("items.size()"));
    }

    @Test
    void whatIsCalledOffOrLapsesGivesItsPlaceBack() {
        limits.limit(1, 1);
        var client = People.client();
        var booking = ConfirmedBooking.of(practice, client, at(monday, 9));
        limits.reached(at(monday, 12));
        client.given()
                .body(Map.of())
                .put("/api/bookings/" + booking.id() + "/cancellation")
                .then()
                .statusCode(200);
        limits.slots(monday).body("items.startsAt", hasItem(at(monday, 9).toString()));
        var hold = practice.hold(People.client(), at(monday, 12));
        limits.reached(at(monday, 9));
        bookings.lapse(hold);
        practice.hold(People.client(), at(monday, 9));
    }

    @Test
    void aHoldThatRanOutIsInNobodysWayEvenOnAnotherDayOfTheWeek() {
        limits.limit(null, 1);
        practice.hold(People.client(), at(monday, 9));
        var later = People.client();
        try (var moved = clock.forward(Duration.ofMinutes(16))) {
            limits.slots(monday.plusDays(4)).body("items", not(hasSize(0)));
            limits.place(later, at(monday.plusDays(4), 9)).statusCode(201);
        }
    }

    @Test
    void aLatePaymentForADayThatIsFullMeanwhileConfirmsNothing() {
        limits.limit(1, null);
        var late = practice.hold(People.client(), at(monday, 9));
        bookings.lapse(late);
        var other = practice.hold(People.client(), at(monday, 12));
        assertFalse(bookings.confirm(late));
        bookings.lapse(other);
        bookings.confirm(late);
        limits.reached(at(monday, 12));
    }

    @Test
    void movingTakesTheNewDaysPlaceAndGivesTheFormerOnesBack() {
        limits.limit(1, null);
        var tuesday = monday.plusDays(1);
        var booking = ConfirmedBooking.of(practice, People.client(), at(monday, 9));
        move(booking.client(), booking, at(monday, 11)).statusCode(200);
        practice.hold(People.client(), at(tuesday, 9));
        move(booking.client(), booking, at(tuesday, 11))
                .statusCode(409)
                .body("type", equalTo("https://visavis.app/problems/limit-reached"));
        limits.reached(at(monday, 14));
        move(practice.practitioner(), booking, at(tuesday, 11)).statusCode(200);
        practice.hold(People.client(), at(monday, 14));
        limits.reached(at(tuesday, 14));
    }

    @Test
    void aLimitSetLaterCountsWhatIsBookedAlready() {
        practice.hold(People.client(), at(monday, 9));
        var second = ConfirmedBooking.of(practice, People.client(), at(monday, 10));
        limits.limit(2, null);
        limits.reached(at(monday, 12));
        bookings.cancel(second.id(), second.client().id(), null, null);
        practice.hold(People.client(), at(monday, 12));
        limits.limit(3, null);
        practice.hold(People.client(), at(monday, 13));
        limits.reached(at(monday, 14));
        limits.limit(null, null).statusCode(200);
        practice.hold(People.client(), at(monday, 14));
    }

    /** Tokyo's Monday ends at 15:00 UTC. */
    @Test
    void aPracticeThatMovesCountsByItsNewDays() {
        limits.limit(2, null);
        practice.hold(People.client(), at(monday, 9));
        practice.hold(People.client(), at(monday, 20));
        limits.reached(at(monday, 12));
        practice.practitioner()
                .given()
                .body(Map.of("zone", "Asia/Tokyo"))
                .patch("/api/practice")
                .then()
                .statusCode(200);
        practice.hold(People.client(), at(monday, 12));
        limits.reached(at(monday, 13));
        limits.slots(monday).body("items", hasSize(0));
        practice.hold(People.client(), at(monday, 22));
        limits.reached(at(monday, 23));
    }

    /** In Paris the last Sunday of March has 23 hours and that of October 25: both are one day. */
    @Test
    void aDayOnWhichTheClockChangesIsOneDay() {
        practice.practitioner()
                .given()
                .body(Map.of("zone", "Europe/Paris"))
                .patch("/api/practice")
                .then()
                .statusCode(200);
        limits.limit(1, null);
        var spring = lastSunday(3);
        practice.hold(People.client(), spring.minusDays(1).atTime(23, 0).toInstant(ZoneOffset.UTC));
        limits.reached(at(spring, 21));
        limits.slots(spring.plusDays(1))
                .body("items[0].startsAt", equalTo(at(spring, 22).toString()));
        practice.hold(People.client(), at(spring, 22));
        var autumn = lastSunday(10);
        practice.hold(People.client(), at(autumn.minusDays(1), 22));
        limits.reached(at(autumn, 22));
        practice.hold(People.client(), at(autumn, 23));
    }

    private static LocalDate lastSunday(int month) {
        var soon = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        var thisYear = lastSunday(soon.getYear(), month);
        return thisYear.isAfter(soon) ? thisYear : lastSunday(soon.getYear() + 1, month);
    }

    private static LocalDate lastSunday(int year, int month) {
        return LocalDate.of(year, month, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }

    private static Instant at(LocalDate date, int hour) {
        return date.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    private static ValidatableResponse move(Person mover, ConfirmedBooking booking, Instant startsAt) {
        return mover.given()
                .body(Map.of("startsAt", startsAt.toString()))
                .put("/api/bookings/" + booking.id() + "/schedule")
                .then();
    }
}
