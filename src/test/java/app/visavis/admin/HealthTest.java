package app.visavis.admin;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@VisavisTest
class HealthTest {
    @Test
    void anOperatorSeesHowEachPartIs() {
        People.operator()
                .given()
                .get("/api/operator/health")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("fail"))
                .body("checkedAt", notNullValue())
                .body("items.part", hasItems("database", "schema", "replica", "backups", "outbox", "mail", "stripe"))
                .body("items.part", hasItems("turn", "clock", "origins"))
                .body("items.find { it.part == 'mail' }.code", equalTo("not-set"))
                .body("items.find { it.part == 'mail' }.remedy", notNullValue())
                .body("items.find { it.part == 'database' }.verdict", equalTo("ok"))
                .body("items.findAll { it.part == 'stripe' }.code", contains("test-mode", "webhook-ok"));
    }

    @Test
    void nobodyElseDoes() {
        People.client().given().get("/api/operator/health").then().statusCode(403);
        People.practitioner().given().get("/api/operator/health").then().statusCode(403);
        RestAssured.get("/api/operator/health").then().statusCode(401);
    }
}
