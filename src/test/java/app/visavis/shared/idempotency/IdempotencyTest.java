package app.visavis.shared.idempotency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.VisavisTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@VisavisTest
class IdempotencyTest {
    @Inject
    FirstAnswers answers;

    @Inject
    EntityManager entities;

    private final String browser = UUID.randomUUID().toString();
    private final String key = UUID.randomUUID().toString();
    private final String counter = UUID.randomUUID().toString();

    @Test
    void aRepeatedRequestGetsTheFirstAnswerAgain() {
        count(0).then().statusCode(201).body("effects", equalTo(1));
        count(0).then().statusCode(201).body("effects", equalTo(1)).header("Idempotent-Replayed", "true");
        assertEquals(1, effects());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        count(0);
        count(1).then().statusCode(422).body("type", endsWith("/key-reused"));
        assertEquals(1, effects());
    }

    @Test
    void aKeyMeansNothingToAnotherBrowser() {
        count(0);
        post(UUID.randomUUID().toString(), 0, false).then().statusCode(201).body("effects", equalTo(2));
    }

    @Test
    void aFaultIsNotKept() {
        post(browser, 0, true).then().statusCode(500);
        post(browser, 0, true).then().statusCode(500);
        assertEquals(2, effects());
    }

    @Test
    void fiftyAtOnceHaveOneEffect() throws Exception {
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = racers.invokeAll(IntStream.range(0, 50)
                    .mapToObj(i -> (Callable<Integer>) () -> count(300).statusCode())
                    .toList());
            for (var answer : answers) {
                assertTrue(answer.get() == 201 || answer.get() == 409, "answered " + answer.get());
            }
        }
        assertEquals(1, effects());
        count(300).then().statusCode(201).body("effects", equalTo(1));
    }

    @Test
    void aRequestWhoseServerDiedMayBeRepeatedAfterAWhile() {
        var attempt = Attempt.of("browser:" + browser, key, "POST /x", new byte[0]);
        assertTrue(answers.begin(attempt).isEmpty());
        age(attempt, FirstAnswers.LONGEST_FLIGHT.toSeconds() + 1);
        assertTrue(answers.begin(attempt).isEmpty());
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        var attempt = Attempt.of("browser:" + browser, key, "POST /x", new byte[0]);
        answers.begin(attempt);
        answers.answered(attempt, new StoredAnswer(204, null, null, null));
        answers.forgetOld();
        assertTrue(answers.begin(attempt).isPresent());
        age(attempt, FirstAnswers.KEPT.toSeconds() + 1);
        answers.forgetOld();
        assertTrue(answers.begin(attempt).isEmpty());
    }

    private Response count(long pause) {
        return post(browser, pause, false);
    }

    private Response post(String from, long pause, boolean fail) {
        return given().cookie(Idempotent.BROWSER_COOKIE, from)
                .header(Idempotent.HEADER, key)
                .contentType("application/json")
                .body(new CounterResource.Count(counter, pause, fail))
                .post("/api/test/counter");
    }

    private int effects() {
        return CounterResource.EFFECTS.get(counter).get();
    }

    private void age(Attempt attempt, long seconds) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update FirstAnswer r set r.begunAt = :then where r.id = :id")
                        .setParameter("then", Instant.now().minusSeconds(seconds))
                        .setParameter("id", attempt.id())
                        .executeUpdate());
    }
}
