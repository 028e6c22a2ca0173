package app.visavis.shared.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import app.visavis.testsupport.Logs;
import app.visavis.testsupport.VisavisTest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@VisavisTest
class RequestIdTest {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Test
    void aRoutersIdIsKept() {
        given().header("X-Request-ID", "0c1f7a52-93c1-4f0e-8d5f-0b8f1a2b3c4d")
                .get("/api/practices")
                .then()
                .header("X-Request-ID", equalTo("0c1f7a52-93c1-4f0e-8d5f-0b8f1a2b3c4d"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "claire@example.org", "has spaces in it", "../../../etc/passwd", "x\ty-forged"})
    void whatLooksLikeNoIdIsReplaced(String given) {
        given().header("X-Request-ID", given)
                .get("/api/practices")
                .then()
                .header("X-Request-ID", matchesPattern(UUID))
                .header("X-Request-ID", not(equalTo(given)));
    }

    @Test
    void aFaultIsLoggedOnceUnderTheIdThatTheAnswerCarries() {
        try (var logs = Logs.kept()) {
            given().header("X-Request-ID", "a-request-that-fails")
                    .get("/api/test-faults")
                    .then()
                    .statusCode(500)
                    .header("X-Request-ID", equalTo("a-request-that-fails"))
                    .body("instance", equalTo("urn:visavis:request:a-request-that-fails"))
                    .body("detail", equalTo(null));

            assertThat(logs.lines().filter(line -> line.contains("a-request-that-fails")))
                    .singleElement()
                    .asString()
                    .contains("Fault a-request-that-fails", "requestId=a-request-that-fails", "the reason");
        }
    }

    /** A bug, on a virtual thread as all our resources are. */
    @Path("/test-faults")
    @io.smallrye.common.annotation.RunOnVirtualThread
    @PermitAll
    public static class FaultResource {
        @GET
        public String fail() {
            throw new IllegalStateException("the reason");
        }
    }
}
