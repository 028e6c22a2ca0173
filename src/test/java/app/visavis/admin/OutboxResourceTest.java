package app.visavis.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import app.visavis.shared.outbox.Outbox;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the operator learns of parked rows, and of those tried again. */
@VisavisTest
class OutboxResourceTest {
    @Inject
    Outbox outbox;

    private final Person operator = People.operator();
    private final String why = "made to fail " + UUID.randomUUID();

    @Test
    void whomALetterIsForIsNotToldButThatTwoAreForTheSame() {
        var address = "somebody." + UUID.randomUUID() + "@visavis.example";
        park("mail", address);
        park("mail", address);
        park("mail", "another" + address);

        var keys = found().<List<String>>get("key");
        assertThat(keys).hasSize(3).noneMatch(key -> key.contains("@") || key.contains("somebody"));
        assertThat(keys).element(1).isEqualTo(keys.get(2)).isNotEqualTo(keys.get(0));
        operator.given().get("/api/operator/outbox?limit=100").then().body("toString()", not(containsString(address)));
    }

    @Test
    void idsOfOursAreTold() {
        var payment = UUID.randomUUID().toString();
        park("refund", payment);
        assertThat(found().<List<String>>get("key")).containsExactly(payment);
    }

    @Test
    void whatBecameOfARowThatWasTriedAgainIsTold() {
        // Of a refund that is none: the errand has nothing to do any more, which is a success.
        park("refund", UUID.randomUUID().toString(), Map.of("refundId", UUID.randomUUID()));
        var id = found().<List<String>>get("id").getFirst();
        fate(id).body("state", equalTo("PARKED")).body("failure", equalTo(why));
        operator.given().post("/api/operator/outbox/" + id + "/retry").then().statusCode(200);
        await().untilAsserted(() -> fate(id).body("state", equalTo("DELIVERED")));

        park("mail", "nobody", Map.of());
        var hopeless = found().<List<String>>get("id").getFirst();
        operator.given()
                .post("/api/operator/outbox/" + hopeless + "/retry")
                .then()
                .statusCode(200);
        await().untilAsserted(
                        () -> fate(hopeless).body("state", equalTo("WAITING")).body("attempts", equalTo(1)));

        operator.given().get("/api/operator/outbox/" + UUID.randomUUID()).then().statusCode(404);
        People.client().given().get("/api/operator/outbox/" + id).then().statusCode(403);
    }

    private ValidatableResponse fate(String id) {
        return operator.given().get("/api/operator/outbox/" + id).then().statusCode(200);
    }

    /** The rows of this test, the newest first. */
    private JsonPath found() {
        return operator.given()
                .get("/api/operator/outbox?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items.findAll { it.failure == '" + why + "' }");
    }

    private void park(String kind, String key) {
        park(kind, key, Map.of());
    }

    private void park(String kind, String key, Object payload) {
        QuarkusTransaction.requiringNew().run(() -> outbox.park(kind, key, payload, why));
    }
}
