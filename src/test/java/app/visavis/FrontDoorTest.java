package app.visavis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;

import app.visavis.testsupport.VisavisTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@VisavisTest
class FrontDoorTest {
    @Test
    void theServiceIsReadyOnceItsDatabaseAnswers() {
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void anUnknownPathIsAProblem() {
        given().get("/api/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("/not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "101", "-1", "9999999999"})
    void aPageOfAnImpossibleSizeIsAProblem(String limit) {
        given().get("/api/practices?limit=" + limit).then().statusCode(422).body("type", endsWith("/limit-invalid"));
    }

    @Test
    void metricsAreForWhoHasTheTokenOnly() {
        given().get("/q/metrics").then().statusCode(404);
        given().auth().oauth2("guessed").get("/q/metrics").then().statusCode(404);
        given().auth().oauth2("watch-me").get("/q/metrics").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "7"})
    void aBodyThatIsNoObjectIsAProblem(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/api/sessions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("/malformed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/bookings | {\"offeringId\": \"x\"} | /offeringId",
                "/api/bookings | {\"startsAt\": \"soon\"} | /startsAt",
                "/api/sessions | {\"email\": {\"a\": 1}} | /email",
                "/api/sessions | {\"password\": []} | /password",
                "/api/sessions | {\"remember\": \"maybe\"} | /remember",
            })
    void aValueOfTheWrongShapeIsAProblemThatPointsAtIt(String path, String body, String pointer) {
        given().contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/invalid"))
                .body("errors.pointer", hasItem(pointer));
    }
}
