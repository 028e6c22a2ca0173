package app.visavis.artifact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code LOG_FORMAT=json}: what a program that collects logs reads, whole lines of it from the start to the end. */
class LogFormatIT {
    private static final Surroundings AROUND = new Surroundings();
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeAll
    static void start() {
        AROUND.start();
    }

    @AfterAll
    static void stop() {
        AROUND.stop();
    }

    @Test
    void eachLineIsAnObjectThatNamesItsRequestAndNobody() throws Exception {
        var environment = AROUND.environment();
        environment.put("LOG_FORMAT", "json");
        try (var service = ServiceProcess.start("json-log", environment)) {
            given().port(service.port())
                    .header("X-Request-ID", "canary in an id")
                    .contentType(ContentType.JSON)
                    .body(Map.of("email", "canary@example.org", "password", "a canary among passwords"))
                    .post("/api/sessions")
                    .then()
                    .statusCode(401);
            given().port(service.port())
                    .contentType(ContentType.JSON)
                    .body("{\"email\": canary")
                    .post("/api/sessions")
                    .then()
                    .statusCode(400);
            // There is no backup, which is logged.
            var request = given().port(service.port())
                    .get("/q/health/well")
                    .then()
                    .extract()
                    .header("X-Request-ID");
            service.askToStop();
            service.awaitEnd();

            var lines = lines(service.log());
            assertThat(lines).hasSizeGreaterThan(5).allSatisfy(line -> {
                assertThat(line.path("level").asText()).isNotBlank();
                assertThat(line.path("timestamp").asText()).isNotBlank();
                assertThat(line.toString()).doesNotContainIgnoringCase("canary");
            });
            assertThat(lines)
                    .filteredOn(
                            line -> line.path("mdc").path("requestId").asText().equals(request))
                    .isNotEmpty();
        }
    }

    private static List<JsonNode> lines(List<String> log) {
        return log.stream().map(LogFormatIT::object).toList();
    }

    private static JsonNode object(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException text) {
            throw new AssertionError("no object: " + line, text);
        }
    }
}
