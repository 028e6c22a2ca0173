package app.visavis.practice;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import app.visavis.shared.money.Money;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@VisavisTest
class DeskTest {
    @Inject
    EntityManager entities;

    private static final byte[] PHOTO = "\u0089PNG\r\n\u001a\nrest".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void openingAPracticeMakesAPractitioner() {
        var client = People.client();
        var slug = "practice-" + UUID.randomUUID();
        var open = Map.of(
                "name",
                "Claire",
                "slug",
                slug,
                "headline",
                "Listens",
                "languages",
                List.of("fr"),
                "zone",
                "Europe/Paris");
        client.given().get("/api/practice").then().statusCode(404);
        client.given().body(open).post("/api/practice").then().statusCode(201).body("published", equalTo(false));
        client.given()
                .get("/api/me")
                .then()
                .body("roles", hasItem("practitioner"))
                .body("practiceSlug", equalTo(slug));
        client.given().body(open).post("/api/practice").then().statusCode(409);
        People.client()
                .given()
                .body(open)
                .post("/api/practice")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://visavis.app/problems/slug-taken"));
        client.given()
                .body(Map.of("published", true))
                .put("/api/practice/publication")
                .then()
                .statusCode(409)
                .body("detail", containsString("offering"));
    }

    @Test
    void whatMakesNoSenseIsPointedAt() {
        var practice = OpenPractice.always();
        practice.practitioner()
                .given()
                .body(Map.of("stepMinutes", 7, "zone", "Mars/Base"))
                .patch("/api/practice")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/stepMinutes"))
                .body("errors.pointer", hasItem("/zone"));
        practice.practitioner()
                .given()
                .body(Map.of("items", List.of(Map.of("weekday", 8, "starts", "09:03", "ends", "12:00"))))
                .put("/api/practice/openings")
                .then()
                .statusCode(422)
                .body("errors", hasSize(2));
        practice.practitioner()
                .given()
                .body(Map.of("title", "Talk", "minutes", 30, "price", Map.of("minor", 20, "currency", "EUR")))
                .post("/api/practice/offerings")
                .then()
                .statusCode(422)
                .body("type", equalTo("https://visavis.app/problems/price-too-small"));
    }

    @Test
    void aPhotoIsServedToEverybodyAndNeverTakenForAnythingElse() {
        var practice = OpenPractice.always();
        String url = practice.practitioner()
                .given()
                .contentType("image/png")
                .body(PHOTO)
                .put("/api/practice/photo")
                .then()
                .statusCode(200)
                .body("photoUrl", notNullValue())
                .extract()
                .path("photoUrl");
        given().get(url)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", containsString("immutable"));
        given().get("/api/practices/" + practice.slug()).then().body("photoUrl", equalTo(url));
        practice.practitioner()
                .given()
                .contentType("image/png")
                .body("<svg/>".getBytes(StandardCharsets.UTF_8))
                .put("/api/practice/photo")
                .then()
                .statusCode(415);
        practice.practitioner().given().delete("/api/practice/photo").then().statusCode(204);
        given().get(url).then().statusCode(404);
    }

    @Test
    void anAbsenceIsKeptAsTheLocalClockReadsAndTakesItsTimeAway() {
        var practice = OpenPractice.with(Money.of(0, "EUR"), 30, 0, "Europe/Paris", OpenPractice.allWeek());
        var slots = "/api/practices/" + practice.slug() + "/offerings/" + practice.offeringId()
                + "/slots?from=2027-03-28&to=2027-03-28";
        given().get(slots).then().body("items.startsAt", hasItem("2027-03-28T10:00:00Z"));
        String id = practice.practitioner()
                .given()
                .body(Map.of("startsAt", "2027-03-28T02:30", "endsAt", "2027-03-29T00:00"))
                .post("/api/practice/absences")
                .then()
                .statusCode(201)
                .body("startsAt", containsString("2027-03-28T02:30"))
                .extract()
                .path("id");
        practice.practitioner()
                .given()
                .get("/api/practice/absences")
                .then()
                .body("items[0].startsAt", containsString("2027-03-28T02:30"));
        given().get(slots).then().body("items.findAll { it.startsAt > '2027-03-28T01:30' }", hasSize(0));
        People.practitioner()
                .given()
                .delete("/api/practice/absences/" + id)
                .then()
                .statusCode(404);
        practice.practitioner()
                .given()
                .delete("/api/practice/absences/" + id)
                .then()
                .statusCode(204);
        given().get(slots).then().body("items.startsAt", hasItem("2027-03-28T10:00:00Z"));
    }

    @Test
    void anAbsenceIsInATimeThatAnybodyCanMeanAndThereAreOnlySoMany() {
        var practice = OpenPractice.always();
        for (var year : List.of("+10000", "-0001", "1999", "2201")) {
            absent(practice, year + "-01-01T10:00", year + "-01-02T10:00")
                    .statusCode(422)
                    .body("type", equalTo("https://visavis.app/problems/date-invalid"));
        }
        QuarkusTransaction.requiringNew().run(() -> IntStream.range(0, 499).forEach(n -> entities.createNativeQuery(
                        "INSERT INTO absence (id, practice_id, starts_at, ends_at, note)"
                                + " VALUES (:id, :practice, '2100-01-01 10:00:00', '2100-01-01 11:00:00', '')")
                .setParameter("id", UUID.randomUUID())
                .setParameter("practice", practice.id())
                .executeUpdate()));
        absent(practice, "2100-01-02T10:00", "2100-01-02T11:00").statusCode(201);
        absent(practice, "2100-01-03T10:00", "2100-01-03T11:00")
                .statusCode(409)
                .body("type", equalTo("https://visavis.app/problems/timetable-full"));
    }

    private static ValidatableResponse absent(OpenPractice practice, String from, String until) {
        return practice.practitioner()
                .given()
                .body(Map.of("startsAt", from, "endsAt", until))
                .post("/api/practice/absences")
                .then();
    }

    @Test
    void anotherPractitionersOfferingDoesNotExist() {
        var practice = OpenPractice.always();
        var other = OpenPractice.always();
        other.practitioner()
                .given()
                .delete("/api/practice/offerings/" + practice.offeringId())
                .then()
                .statusCode(404);
        practice.practitioner()
                .given()
                .contentType(ContentType.JSON)
                .delete("/api/practice/offerings/" + practice.offeringId())
                .then()
                .statusCode(204);
        given().get("/api/practices/" + practice.slug()).then().body("offerings", hasSize(0));
    }
}
