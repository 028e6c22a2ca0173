package app.visavis.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import app.visavis.testsupport.People;
import app.visavis.testsupport.VisavisTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@VisavisTest
class RegistrationTest {
    private static final String PASSWORD = "nine patient lamps in fog";

    @Inject
    MailedCodes codes;

    @Test
    void theMailedCodeMakesAnAccountAndASession() {
        var email = freshEmail();
        var attempt = attempt(register(email, PASSWORD));

        prove(attempt, codes.registrationCode(email))
                .statusCode(200)
                .header("Set-Cookie", containsString("HttpOnly; SameSite=Strict"))
                .body("accessToken", notNullValue())
                .body("account.email", endsWith("@example.org"))
                .body("account.roles", contains("client"))
                .body("account.practiceSlug", nullValue());
    }

    @Test
    void theLongestAddressThatThereIsGetsItsCode() {
        var email = "a".repeat(64) + "@" + ("b".repeat(61) + ".").repeat(3) + "fr";
        assertThat(email).hasSize(253);
        prove(attempt(register(email, PASSWORD)), codes.registrationCode(email)).statusCode(200);
    }

    @Test
    void theFrontDoorOpensForTheNewAccount() {
        var email = freshEmail();
        prove(attempt(register(email, PASSWORD)), codes.registrationCode(email)).statusCode(200);

        given().contentType(ContentType.JSON)
                .body(Map.of("email", "  " + email.toUpperCase(java.util.Locale.ROOT), "password", PASSWORD))
                .post("/api/sessions")
                .then()
                .statusCode(200);
    }

    @Test
    void aKnownAddressGetsTheSameAnswerAndItsOwnerALetterWithoutACode() {
        var owner = People.client();

        var attempt = attempt(register(owner.email(), PASSWORD));

        assertThat(codes.count(event -> event instanceof AccountEvent.RegisteredAgain again
                        && again.account().email().equals(owner.email())))
                .isEqualTo(1);
        prove(attempt, "000000").statusCode(422).body("type", endsWith("/wrong-code"));
    }

    @Test
    void aStrangersAttemptCannotBeProvedWithMyCode() {
        var email = freshEmail();
        var strangers = attempt(register(email, "a stranger chose this one"));
        var mine = attempt(register(email, PASSWORD));

        prove(strangers, codes.registrationCode(email)).statusCode(422);
        prove(mine, codes.registrationCode(email)).statusCode(200);
    }

    @Test
    void theSixthTryIsOneTooMany() {
        var email = freshEmail();
        var attempt = attempt(register(email, PASSWORD));
        var right = codes.registrationCode(email);
        var wrong = right.equals("111111") ? "222222" : "111111";
        for (int tried = 0; tried < 5; tried++) {
            prove(attempt, wrong).statusCode(422);
        }

        prove(attempt, right).statusCode(409).body("type", endsWith("/code-spent"));
    }

    @Test
    void everyFlawOfTheInputIsPointedAt() {
        register("nobody", "short", "", "Mars/Olympus", "en")
                .statusCode(422)
                .body("type", endsWith("/invalid"))
                .body("errors.pointer", hasItem("/email"))
                .body("errors.pointer", hasItem("/displayName"))
                .body("errors.pointer", hasItem("/zone"));
    }

    @Test
    void aWeakPasswordIsRefusedWithItsReason() {
        register(freshEmail(), "password")
                .statusCode(422)
                .body("type", endsWith("/password-too-weak"))
                .body("errors.pointer", hasItem("/password"));
    }

    private static String freshEmail() {
        return UUID.randomUUID() + "@example.org";
    }

    private static ValidatableResponse register(String email, String password) {
        return register(email, password, "Ada", "Europe/Paris", "fr");
    }

    private static ValidatableResponse register(
            String email, String password, String displayName, String zone, String language) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "email", email,
                        "password", password,
                        "displayName", displayName,
                        "zone", zone,
                        "language", language))
                .post("/api/accounts")
                .then();
    }

    private static String attempt(ValidatableResponse registered) {
        return registered.statusCode(202).extract().path("attempt");
    }

    private static ValidatableResponse prove(String attempt, String code) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("attempt", attempt, "code", code))
                .post("/api/accounts/verification")
                .then();
    }
}
