package app.visavis.artifact;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.local.stripe.SandboxProgram;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.TestSocket;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One story through the built artifact, past everything that a native image may have lost: mails and templates, password
 * lists and hashes, tokens, Stripe's models, calendars, sockets and their frames.
 */
@QuarkusIntegrationTest
@QuarkusTestResource(value = Surroundings.class, restrictToAnnotatedClass = true)
class NativeSmokeIT {
    private Process stripe;

    /** Before each, since only then it is known where the artifact listens. */
    @BeforeEach
    void startStripe() throws IOException {
        stripe = Processes.program(
                SandboxProgram.class,
                Integer.toString(Surroundings.running.stripePort),
                "http://127.0.0.1:" + RestAssured.port + "/api/webhooks/stripe",
                "whsec_test");
    }

    @AfterEach
    void stopStripe() throws InterruptedException {
        stripe.destroy();
        stripe.waitFor();
    }

    @Test
    void twoStrangersRegisterBookPayWriteAndMeet() {
        var practitioner = Newcomer.register("Claire Artifact");
        var practice = practitioner.openPractice();
        var owner = practitioner.signIn();
        var offering = offer(owner);
        var client = Newcomer.register("Noor Artifact").signIn();

        var booking = book(client, practice, offering);
        pay(client, booking);
        write(client, owner, booking);
        call(client, owner, booking);
        client.given()
                .get("/api/bookings/{id}/calendar.ics", booking)
                .then()
                .statusCode(200)
                .contentType("text/calendar");
    }

    @Test
    void whatIsRefusedIsSaidInTheFormOfAProblem() {
        given().contentType(ContentType.JSON)
                .body(Map.of("email", "nobody@example.org", "password", "a password of nobody"))
                .post("/api/sessions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("title", org.hamcrest.Matchers.notNullValue());
        given().contentType(ContentType.JSON)
                .body(Map.of("password", "passwordpassword"))
                .post("/api/password-checks")
                .then()
                .statusCode(200)
                .body("acceptable", equalTo(false));
        given().contentType(ContentType.JSON)
                .body(Map.of("email", "no address"))
                .post("/api/accounts")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void theServiceIsReadyAndTellsItsApi() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/openapi").then().statusCode(200);
    }

    private static String offer(Person owner) {
        owner.given()
                .body(Map.of("noticeMinutes", 0, "stepMinutes", 5, "horizonDays", 365))
                .patch("/api/practice")
                .then()
                .statusCode(200);
        owner.given()
                .body(Map.of("items", app.visavis.testsupport.OpenPractice.allWeek()))
                .put("/api/practice/openings")
                .then()
                .statusCode(200);
        String offering = owner.given()
                .body(Map.of(
                        "title",
                        "Conversation",
                        "description",
                        "We talk.",
                        "minutes",
                        30,
                        "price",
                        Map.of("minor", 4500, "currency", "EUR"),
                        "bufferBefore",
                        0,
                        "bufferAfter",
                        0))
                .post("/api/practice/offerings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        owner.given()
                .body(Map.of("published", true))
                .put("/api/practice/publication")
                .then()
                .statusCode(200);
        return offering;
    }

    /** The next free time but one: the room is open already, and there is time left to pay. */
    private static UUID book(Person client, String slug, String offering) {
        var today = java.time.LocalDate.now(java.time.ZoneOffset.UTC);
        String startsAt = given().queryParam("from", today.toString())
                .queryParam("to", today.plusDays(1).toString())
                .get("/api/practices/{slug}/offerings/{id}/slots", slug, offering)
                .then()
                .statusCode(200)
                .extract()
                .path("items[1].startsAt");
        return UUID.fromString(client.given()
                .body(Map.of("offeringId", offering, "startsAt", startsAt))
                .post("/api/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** Soon, and so by the webhook: once a minute the service asks Stripe itself. */
    private static void pay(Person client, UUID booking) {
        String url = client.given()
                .post("/api/bookings/{id}/payment", booking)
                .then()
                .statusCode(201)
                .extract()
                .path("checkoutUrl");
        var session = url.substring(url.indexOf("/pay/") + "/pay/".length()).replaceFirst("[?#].*", "");
        given().contentType(ContentType.JSON)
                .body(Map.of("card", "4242424242424242"))
                .post("http://127.0.0.1:" + Surroundings.running.stripePort + "/sandbox/sessions/" + session + "/pay")
                .then()
                .statusCode(200);
        Awaitility.await("the webhook").atMost(Duration.ofSeconds(15)).untilAsserted(() -> client.given()
                .get("/api/bookings/{id}", booking)
                .then()
                .body("state", equalTo("CONFIRMED"), "payment.state", equalTo("PAID")));
    }

    private static void write(Person client, Person owner, UUID booking) {
        String conversation = client.given()
                .get("/api/bookings/{id}", booking)
                .then()
                .extract()
                .path("conversationId");
        try (var page = TestSocket.open(client, "/api/sockets/chat");
                var other = TestSocket.open(owner, "/api/sockets/chat")) {
            page.say("send", "conversationId", conversation, "clientId", "first", "body", "Good morning, é 你好");
            assertEquals(1, page.hear("sent").get("seq").asLong());
            other.say("resume", "positions", List.of(Map.of("conversationId", conversation, "after", 0)));
            assertEquals("Good morning, é 你好", other.hear("message").get("body").asText());
        }
    }

    private static void call(Person client, Person owner, UUID booking) {
        var path = "/api/sockets/call/" + booking;
        try (var guest = TestSocket.open(client, path);
                var host = TestSocket.open(owner, path)) {
            host.say("enter", "nonce", "host");
            guest.say("enter", "nonce", "guest");
            host.hear("peerWaiting");
            host.say("admit");
            guest.hear("admitted");
            host.hear("peerEntered");
            host.say("description", "to", "guest", "description", Map.of("type", "offer", "sdp", "v=0"));
            var heard = guest.hear("description");
            assertEquals("host", heard.get("from").asText());
            assertTrue(heard.at("/description/sdp").asText().startsWith("v=0"));
        }
    }
}
