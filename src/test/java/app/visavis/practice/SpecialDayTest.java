package app.visavis.practice;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import app.visavis.shared.money.Money;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dates that are unlike their weekday: replaced, added or closed. */
@VisavisTest
class SpecialDayTest {
    @Inject
    EntityManager entities;

    private final LocalDate monday =
            LocalDate.now(ZoneOffset.UTC).plusDays(7).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    private OpenPractice practice;

    @BeforeEach
    void openOnMondays() {
        practice = OpenPractice.with(
                Money.of(0, "EUR"), 60, 0, "UTC", List.of(Map.of("weekday", 1, "starts", "09:00", "ends", "12:00")));
    }

    @Test
    void itsOpeningsReplaceThoseThatWouldStartThatDay() {
        keep(monday, List.of(hours("15:00", "16:00")), "Only the afternoon").statusCode(200);
        slots(monday).body("items.startsAt", contains(monday + "T15:00:00Z"));
        slots(monday.plusDays(7)).body("items.startsAt", hasItem(monday.plusDays(7) + "T09:00:00Z"));
        keep(monday, List.of(hours("10:00", "11:00"), hours("08:00", "09:00")), "")
                .body("openings", hasSize(2));
        list().body("items", hasSize(1)).body("items[0].openings.starts", contains("08:00", "10:00"));
        slots(monday).body("items.startsAt", contains(monday + "T08:00:00Z", monday + "T10:00:00Z"));
    }

    @Test
    void withoutOpeningsItIsClosed() {
        keep(monday, List.of(), "Holiday").statusCode(200).body("openings", hasSize(0));
        slots(monday).body("items", hasSize(0));
        list().body("items[0].date", equalTo(monday.toString())).body("items[0].note", equalTo("Holiday"));
        place(monday + "T09:00:00Z").statusCode(422).body("type", equalTo("https://visavis.app/problems/closed-then"));
    }

    @Test
    void itOpensADayThatIsClosedInOtherWeeksAndMayCrossMidnight() {
        var tuesday = monday.plusDays(1);
        keep(tuesday, List.of(hours("23:00", "02:00")), null).statusCode(200).body("note", equalTo(""));
        slots(tuesday).body("items.startsAt", hasItem(tuesday + "T23:30:00Z"));
        slots(tuesday.plusDays(1)).body("items.startsAt", hasItem(tuesday.plusDays(1) + "T01:00:00Z"));
        place(tuesday.plusDays(1) + "T01:00:00Z").statusCode(201);
    }

    @Test
    void whatOpenedTheEveningBeforeStaysOpenOverMidnight() {
        practice.practitioner()
                .given()
                .body(Map.of("items", List.of(Map.of("weekday", 7, "starts", "22:00", "ends", "02:00"))))
                .put("/api/practice/openings")
                .then()
                .statusCode(200);
        keep(monday, List.of(), "Closed, as far as Monday's own openings go");
        slots(monday).body("items.startsAt", hasItem(monday + "T01:00:00Z"));
    }

    @Test
    void withoutItTheDayIsLikeAnyOtherAgain() {
        keep(monday, List.of(), "");
        var path = "/api/practice/special-days/" + monday;
        People.practitioner().given().delete(path).then().statusCode(404);
        practice.practitioner().given().delete(path).then().statusCode(204);
        practice.practitioner()
                .given()
                .delete(path)
                .then()
                .statusCode(404)
                .body("type", equalTo("https://visavis.app/problems/special-day-not-found"));
        slots(monday).body("items.startsAt", hasItem(monday + "T09:00:00Z"));
    }

    @Test
    void whatMakesNoSenseIsPointedAt() {
        practice.practitioner()
                .given()
                .body(Map.of("openings", List.of()))
                .put("/api/practice/special-days/2026-02-30")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://visavis.app/problems/date-invalid"));
        for (var date : List.of("+10000-01-01", "-0001-01-01", "1999-12-31", "2200-01-02")) {
            practice.practitioner()
                    .given()
                    .body(Map.of("openings", List.of()))
                    .put("/api/practice/special-days/{date}", date)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("https://visavis.app/problems/date-invalid"));
        }
        keep(monday, List.of(hours("09:03", "25:00")), "")
                .statusCode(422)
                .body("errors.pointer", hasItem("/openings/0/starts"))
                .body("errors.pointer", hasItem("/openings/0/ends"));
        given().get("/api/practice/special-days").then().statusCode(401);
    }

    @Test
    void thereAreOnlySoManyAndThoseThatAreThereCanBeChanged() {
        QuarkusTransaction.requiringNew().run(() -> IntStream.range(0, 499).forEach(day -> entities.createNativeQuery(
                        "INSERT INTO special_day (practice_id, on_date, note) VALUES (:practice, :date, '')")
                .setParameter("practice", practice.id())
                .setParameter("date", LocalDate.of(2100, 1, 1).plusDays(day).toString())
                .executeUpdate()));
        keep(monday, List.of(), "The last one").statusCode(200);
        keep(monday.plusDays(1), List.of(), "One too many")
                .statusCode(409)
                .body("type", equalTo("https://visavis.app/problems/timetable-full"));
        keep(monday, List.of(hours("09:00", "10:00")), "Still the last one").statusCode(200);
    }

    @Test
    void aPracticeThatMovesReadsItsOpeningsInTheNewZone() {
        keep(monday, List.of(hours("15:00", "16:00")), "");
        place(monday + "T15:00:00Z").statusCode(201);
        practice.practitioner()
                .given()
                .body(Map.of("zone", "Asia/Tokyo"))
                .patch("/api/practice")
                .then()
                .statusCode(200);
        slots(monday)
                .body("zone", equalTo("Asia/Tokyo"))
                .body("items.startsAt", contains(monday + "T06:00:00Z"))
                .body("items.startsAt", not(hasItem(monday + "T15:00:00Z")));
        practice.practitioner()
                .given()
                .get("/api/practice/bookings?from=" + monday + "&to=" + monday.plusDays(1))
                .then()
                .body("items.startsAt", contains(monday + "T15:00:00Z"));
    }

    @Test
    void thePreviewShowsWhatOtherOpeningsWouldOfferAndKeepsNothing() {
        keep(monday.plusDays(7), List.of(), "");
        place(monday + "T10:00:00Z").statusCode(201);
        var preview = Map.of(
                "items",
                List.of(Map.of("weekday", 1, "starts", "10:00", "ends", "12:00")),
                "offeringId",
                practice.offeringId(),
                "from",
                monday.toString(),
                "to",
                monday.plusDays(7).toString());
        practice.practitioner()
                .given()
                .body(preview)
                .post("/api/practice/openings/preview")
                .then()
                .statusCode(200)
                .body("zone", equalTo("UTC"))
                .body("items.startsAt", contains(monday + "T11:00:00Z"));
        slots(monday).body("items.startsAt", hasItem(monday + "T09:00:00Z"));
        People.practitioner()
                .given()
                .body(preview)
                .post("/api/practice/openings/preview")
                .then()
                .statusCode(404);
        OpenPractice.always()
                .practitioner()
                .given()
                .body(preview)
                .post("/api/practice/openings/preview")
                .then()
                .statusCode(404)
                .body("type", equalTo("https://visavis.app/problems/offering-not-found"));
    }

    private static Map<String, String> hours(String starts, String ends) {
        return Map.of("starts", starts, "ends", ends);
    }

    private ValidatableResponse keep(LocalDate date, List<Map<String, String>> openings, @Nullable String note) {
        var body = new HashMap<String, Object>(Map.of("openings", openings));
        body.put("note", note);
        return practice.practitioner()
                .given()
                .body(body)
                .put("/api/practice/special-days/" + date)
                .then();
    }

    private ValidatableResponse list() {
        return practice.practitioner().given().get("/api/practice/special-days").then();
    }

    private ValidatableResponse slots(LocalDate date) {
        return given().get("/api/practices/" + practice.slug() + "/offerings/" + practice.offeringId() + "/slots?from="
                        + date + "&to=" + date)
                .then();
    }

    private ValidatableResponse place(String startsAt) {
        return People.client()
                .given()
                .body(Map.of("offeringId", practice.offeringId(), "startsAt", startsAt))
                .post("/api/bookings")
                .then();
    }
}
