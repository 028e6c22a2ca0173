package app.visavis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;

import app.visavis.testsupport.VisavisTest;
import org.junit.jupiter.api.Test;

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

    @Test
    void metricsAreForWhoHasTheTokenOnly() {
        given().get("/q/metrics").then().statusCode(404);
        given().auth().oauth2("guessed").get("/q/metrics").then().statusCode(404);
        given().auth().oauth2("watch-me").get("/q/metrics").then().statusCode(200);
    }
}
