package app.visavis.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;

import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@VisavisTest
class AccountReaperTest {
    @Inject
    AccountReaper reaper;

    @Inject
    MovableClock clock;

    @Test
    void aSessionThatLivesStays() {
        var person = People.client();

        reaper.reap();

        person.given().get("/api/me").then().statusCode(200);
    }

    @Test
    void aSessionLongOverIsForgottenWithItsTokens() {
        var person = People.client();
        try (var _ = clock.forward(Duration.ofDays(31))) {
            reaper.reap();

            given().cookie("visavis-refresh", person.refreshToken())
                    .header("X-Visavis", "1")
                    .post("/api/sessions/refresh")
                    .then()
                    .statusCode(401)
                    .body("type", endsWith("/session-over"));
        }
        person.given().get("/api/me").then().statusCode(401);
    }
}
