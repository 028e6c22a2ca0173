package app.visavis;

import static io.restassured.RestAssured.given;

import app.visavis.testsupport.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SmokeTest {
    @Test
    void theServiceIsReadyOnceItsDatabaseAnswers() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/api/nothing").then().log().all().statusCode(404);
    }
}
