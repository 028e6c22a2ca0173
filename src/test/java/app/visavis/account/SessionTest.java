package app.visavis.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@VisavisTest
class SessionTest {
    private static final String COOKIE = "visavis-refresh";

    @Inject
    MovableClock clock;

    @Inject
    MailedCodes letters;

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
        var known = signIn(People.client().email(), "not the password at all")
                .statusCode(401)
                .extract();
        var unknown = signIn("nobody@example.org", "not the password at all")
                .statusCode(401)
                .extract();

        assertThat(known.body().asString()).isEqualTo(unknown.body().asString());
    }

    @Test
    void aRefreshGivesANewTokenOfTheSameSession() {
        var person = People.client();

        var refreshed = refresh(person.refreshToken()).statusCode(200).extract();

        assertThat(refreshed.cookie(COOKIE)).isNotEqualTo(person.refreshToken());
        given().auth()
                .oauth2(refreshed.path("accessToken"))
                .get("/api/me")
                .then()
                .statusCode(200);
    }

    @Test
    void aLostAnswerIsRepeated() {
        var person = People.client();
        var first = refresh(person.refreshToken()).statusCode(200).extract().cookie(COOKIE);

        var second = refresh(person.refreshToken()).statusCode(200).extract().cookie(COOKIE);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void twentyTabsAtOnceAreNoAlarm() throws Exception {
        var person = People.client();
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            var successors = tabs
                    .invokeAll(IntStream.range(0, 20)
                            .<Callable<String>>mapToObj(tab -> () -> refresh(person.refreshToken())
                                    .statusCode(200)
                                    .extract()
                                    .cookie(COOKIE))
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .distinct();

            assertThat(successors).hasSize(1);
        }
    }

    @Test
    void aReplayLongAfterwardsEndsTheSessionAndTellsItsOwner() {
        var person = People.client();
        var successor = refresh(person.refreshToken()).statusCode(200).extract().cookie(COOKIE);

        try (var _ = clock.forward(Duration.ofSeconds(11))) {
            refresh(person.refreshToken()).statusCode(401).body("type", endsWith("/session-over"));
            refresh(successor).statusCode(401);
            person.given().get("/api/me").then().statusCode(401);
        }

        assertThat(letters.count(event -> event instanceof AccountEvent.TokenReplayed replayed
                        && replayed.account().id().equals(person.id())))
                .isEqualTo(1);
    }

    @Test
    void aSignedOutTokenIsWorthNothingAtOnce() {
        var person = People.client();

        person.given().delete("/api/sessions/current").then().statusCode(204);

        person.given().get("/api/me").then().statusCode(401).contentType("application/problem+json");
        refresh(person.refreshToken()).statusCode(401);
    }

    @Test
    void aSessionHasAnAbsoluteEnd() {
        var person = People.client();

        try (var _ = clock.forward(Duration.ofHours(12))) {
            refresh(person.refreshToken()).statusCode(401);
        }
    }

    @Test
    void anotherSiteCannotRefresh() {
        var person = People.client();

        given().cookie(COOKIE, person.refreshToken())
                .post("/api/sessions/refresh")
                .then()
                .statusCode(403);
        for (var origin : new String[] {"https://evil.example", "null"}) {
            given().cookie(COOKIE, person.refreshToken())
                    .header("X-Visavis", "1")
                    .header("Origin", origin)
                    .post("/api/sessions/refresh")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void aChangedPasswordEndsTheOtherSessions() {
        var person = People.client();
        var elsewhere = io.quarkus.arc.Arc.container()
                .instance(AccountMaker.class)
                .get()
                .signInAgain(person);

        person.given()
                .body(Map.of("current", People.PASSWORD, "password", "eleven brass kettles sing"))
                .put("/api/me/password")
                .then()
                .statusCode(204);

        elsewhere.given().get("/api/me").then().statusCode(401);
        person.given().get("/api/me").then().statusCode(200);
        signIn(person.email(), "eleven brass kettles sing").statusCode(200);
    }

    @Test
    void aResetByTheMailedCodeEndsAllSessions() {
        var person = People.client();
        String attempt = given().contentType(ContentType.JSON)
                .body(Map.of("email", person.email()))
                .post("/api/password-resets")
                .then()
                .statusCode(202)
                .extract()
                .path("attempt");

        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "attempt",
                        attempt,
                        "code",
                        letters.resetCode(person.email()),
                        "password",
                        "twelve slow trains home"))
                .put("/api/password-resets")
                .then()
                .statusCode(204);

        person.given().get("/api/me").then().statusCode(401);
        signIn(person.email(), "twelve slow trains home").statusCode(200);
    }

    @Test
    void anUnknownAddressIsAnsweredAsIfAResetWereOnItsWay() {
        given().contentType(ContentType.JSON)
                .body(Map.of("email", "nobody@example.org"))
                .post("/api/password-resets")
                .then()
                .statusCode(202);
    }

    @Test
    void peopleDescribeThemselves() {
        var person = People.client();

        person.given()
                .body(Map.of("displayName", " Noa ", "zone", "Asia/Tokyo", "language", "fr"))
                .patch("/api/me")
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Noa"))
                .body("zone", equalTo("Asia/Tokyo"));
    }

    private static ValidatableResponse signIn(String email, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/sessions")
                .then();
    }

    private static ValidatableResponse refresh(String token) {
        return given().cookie(COOKIE, token)
                .header("X-Visavis", "1")
                .post("/api/sessions/refresh")
                .then();
    }
}
