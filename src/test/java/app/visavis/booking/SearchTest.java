package app.visavis.booking;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import app.visavis.shared.money.Money;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.VisavisTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@VisavisTest
class SearchTest {
    @Test
    void aPublishedPracticeIsFoundWithItsNextFreeSlot() {
        var word = name(OpenPractice.always());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().queryParam("q", word)
                .queryParam("language", "fr")
                .queryParam("before", Instant.now().plusSeconds(3600).toString())
                .get("/api/practices")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].priceFrom.minor", equalTo(4500))
                .body("items[0].languages", equalTo(List.of("en", "fr")))
                .body("items[0].nextFreeAt", notNullValue()));
        given().queryParam("q", word)
                .queryParam("language", "de")
                .get("/api/practices")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void anUnpublishedPracticeIsThereForItsOwnerOnly() {
        var practice = OpenPractice.unpublished(Money.of(4_500, "EUR"), 30, 0, "Europe/Paris", OpenPractice.allWeek());
        given().queryParam("q", name(practice)).get("/api/practices").then().body("items", hasSize(0));
        var path = "/api/practices/" + practice.slug();
        given().get(path).then().statusCode(404);
        given().get(path + "/offerings/" + practice.offeringId() + "/slots")
                .then()
                .statusCode(404);
        practice.practitioner().given().get(path).then().statusCode(200).body("offerings", hasSize(1));
    }

    @Test
    void aSearchThatMakesNoSenseIsRefused() {
        given().queryParam("before", "soon").get("/api/practices").then().statusCode(422);
        given().queryParam("after", "nonsense").get("/api/practices").then().statusCode(422);
    }

    /** A word that only this practice has in its name. */
    private static String name(OpenPractice practice) {
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        practice.practitioner()
                .given()
                .body(Map.of("name", "House of " + word))
                .patch("/api/practice")
                .then()
                .statusCode(200);
        return word;
    }
}
