package app.visavis.booking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import app.visavis.shared.money.Money;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@VisavisTest
class BookingRulesTest {
    private OpenPractice mondays;
    private Instant mondayNine;

    @BeforeEach
    void openOnMondaysFromNineToTwelve() {
        mondays = OpenPractice.with(
                Money.of(4_500, "EUR"),
                60,
                0,
                "UTC",
                List.of(Map.of("weekday", 1, "starts", "09:00", "ends", "12:00")));
        mondayNine = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atTime(9, 0)
                .toInstant(ZoneOffset.UTC);
    }

    @Test
    void onlyWhatIsOfferedCanBeHeld() {
        refused(mondays, mondayNine.minusSeconds(3_600), 422, "closed-then");
        refused(mondays, mondayNine.plusSeconds(2 * 3_600 + 300), 422, "closed-then");
        refused(mondays, mondayNine.plusSeconds(60), 422, "slot-off-grid");
        refused(mondays, mondayNine.minusSeconds(14 * 86_400), 422, "slot-past");
        refused(mondays, mondayNine.plusSeconds(800L * 86_400), 422, "slot-too-far");
        place(People.client(), mondays, mondayNine.plusSeconds(2 * 3_600)).statusCode(201);
    }

    @Test
    void theNoticeIsKept() {
        mondays.practitioner()
                .given()
                .body(Map.of("noticeMinutes", 525_600))
                .patch("/api/practice")
                .then()
                .statusCode(200);
        refused(mondays, mondayNine, 422, "slot-too-soon");
    }

    @Test
    void nobodyBooksTheirOwnPracticeOrAnUnpublishedOne() {
        place(mondays.practitioner(), mondays, mondayNine)
                .statusCode(422)
                .body("type", equalTo("https://visavis.app/problems/own-practice"));
        var hidden = OpenPractice.unpublished(Money.of(0, "EUR"), 30, 0, "UTC", OpenPractice.allWeek());
        refused(hidden, mondayNine, 404, "offering-not-found");
    }

    @Test
    void whatCannotBeReadIsSaidToBeSo() {
        given().contentType("application/json")
                .body("{\"offeringId\":")
                .post("/api/bookings")
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .body("{}")
                .post("/api/bookings")
                .then()
                .statusCode(422);
        given().contentType("application/json")
                .body(Map.of("offeringId", UUID.randomUUID(), "startsAt", mondayNine.toString()))
                .post("/api/bookings")
                .then()
                .statusCode(404);
        given().get("/api/bookings/not-an-id").then().statusCode(404);
        given().get("/api/bookings").then().statusCode(401);
        var slots = "/api/practices/" + mondays.slug() + "/offerings/" + mondays.offeringId() + "/slots";
        given().get(slots + "?from=2026-12-01&to=2027-03-01").then().statusCode(422);
        given().get(slots + "?from=2026-12-02&to=2026-12-01").then().statusCode(422);
        given().get(slots + "?from=today").then().statusCode(422);
    }

    @Test
    void aBrowserHoldsOneTimeAtATime() {
        var first = given().contentType("application/json")
                .body(Map.of("offeringId", mondays.offeringId(), "startsAt", mondayNine.toString()))
                .post("/api/bookings");
        first.then().statusCode(201);
        given().contentType("application/json")
                .cookie("visavis-hold", first.cookie("visavis-hold"))
                .body(Map.of(
                        "offeringId",
                        mondays.offeringId(),
                        "startsAt",
                        mondayNine.plusSeconds(900).toString()))
                .post("/api/bookings")
                .then()
                .statusCode(201);
        given().cookie("visavis-hold", first.cookie("visavis-hold"))
                .get("/api/bookings/" + first.path("id"))
                .then()
                .statusCode(200)
                .body("state", equalTo("LAPSED"));
    }

    private static void refused(OpenPractice practice, Instant startsAt, int status, String reason) {
        place(People.client(), practice, startsAt)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://visavis.app/problems/" + reason));
    }

    private static ValidatableResponse place(Person client, OpenPractice practice, Instant startsAt) {
        return client.given()
                .body(Map.of("offeringId", practice.offeringId(), "startsAt", startsAt.toString()))
                .post("/api/bookings")
                .then();
    }
}
