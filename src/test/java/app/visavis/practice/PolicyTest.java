package app.visavis.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.visavis.practice.PolicyView.PolicyStep;
import app.visavis.shared.money.Money;
import app.visavis.testsupport.OpenPractice;
import app.visavis.testsupport.People;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.VisavisTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@VisavisTest
class PolicyTest {
    private static final String POLICY = "/api/practice/policy";

    @Test
    void nothingIsKeptBeforeSomebodyDecidesTo() {
        var practice = OpenPractice.always();
        practice.practitioner()
                .given()
                .get(POLICY)
                .then()
                .statusCode(200)
                .body("freeHours", equalTo(0))
                .body("latePercent", equalTo(0));
        RestAssured.given()
                .get("/api/practices/" + practice.slug())
                .then()
                .body("policy.steps", hasSize(1))
                .body("policy.steps[0].minutesBefore", equalTo(0))
                .body("policy.steps[0].refundPercent", equalTo(100));
    }

    @Test
    void aPolicyIsShownBeforePayingAndStaysAsItWasWhenTheTimeWasTaken() {
        var practice = OpenPractice.always(Money.of(4_501, "EUR"));
        var client = People.client();
        decide(practice.practitioner(), 24, 50).statusCode(200).body("latePercent", equalTo(50));
        RestAssured.given()
                .get("/api/practices/" + practice.slug())
                .then()
                .body("policy.steps.minutesBefore", equalTo(List.of(1_440, 0)))
                .body("policy.steps.refundPercent", equalTo(List.of(100, 50)));

        var booking = practice.hold(client, OpenPractice.inMinutes(60));
        decide(practice.practitioner(), 720, 0).statusCode(200);

        policyOf(client, booking, List.of(1_440, 0), List.of(100, 50));
        var later = practice.hold(client, OpenPractice.inMinutes(120));
        policyOf(client, later, List.of(43_200), List.of(100));
    }

    @ParameterizedTest
    @CsvSource({"-1, 50", "721, 50", "24, -1", "24, 101", ", 50", "24,"})
    void aPolicyOutOfBoundsIsRefused(@Nullable Integer freeHours, @Nullable Integer latePercent) {
        decide(OpenPractice.always().practitioner(), freeHours, latePercent).statusCode(422);
    }

    @Test
    void onlyAPractitionerHasAPolicy() {
        decide(People.client(), 24, 50).statusCode(404);
        RestAssured.given().get(POLICY).then().statusCode(401);
    }

    @Test
    void stepsThatGiveNothingOrAreNeverReachedAreLeftOut() {
        assertThat(steps(0, 50)).containsExactly(new PolicyStep(0, 100));
        assertThat(steps(24, 0)).containsExactly(new PolicyStep(1_440, 100));
        assertThat(steps(24, 100)).containsExactly(new PolicyStep(0, 100));
        assertThat(steps(720, 1)).containsExactly(new PolicyStep(43_200, 100), new PolicyStep(0, 1));
    }

    private static List<PolicyStep> steps(int freeHours, int latePercent) {
        return PolicyView.of(new RefundPolicy(freeHours, latePercent)).steps();
    }

    private static void policyOf(Person client, UUID booking, List<Integer> minutes, List<Integer> percents) {
        client.given()
                .get("/api/bookings/" + booking)
                .then()
                .statusCode(200)
                .body("policy.steps.minutesBefore", equalTo(minutes))
                .body("policy.steps.refundPercent", equalTo(percents));
    }

    private static ValidatableResponse decide(
            Person person, @Nullable Integer freeHours, @Nullable Integer latePercent) {
        var body = new HashMap<String, Object>();
        body.put("freeHours", freeHours);
        body.put("latePercent", latePercent);
        return person.given().body(body).put(POLICY).then();
    }
}
