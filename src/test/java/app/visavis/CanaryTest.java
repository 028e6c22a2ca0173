package app.visavis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testsupport.Logs;
import app.visavis.testsupport.Meeting;
import app.visavis.testsupport.People;
import app.visavis.testsupport.TestSocket;
import app.visavis.testsupport.VisavisTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What must stay between people is said in every way that this service hears, and then looked for in its log. */
@VisavisTest
class CanaryTest {
    private static final String PASSWORD = "canary-in-a-password-7Qz";
    private static final String TEXT = "canary in a message 4Kw";
    private static final String SDP = "v=0 canary-in-an-sdp-9Xb";
    private static final String ADDRESS = "canary-address@example.org";

    @Test
    void nothingThatStaysBetweenPeopleIsLogged() {
        var meeting = Meeting.now();
        var ours = Logger.getLogger("app.visavis");
        try (var logs = Logs.kept()) {
            // As talkative as an operator can make it while looking for something.
            ours.setLevel(Level.ALL);
            signInAndRegister();
            brokenRequests(meeting);
            talk(meeting);
            meet(meeting);
            var token = meeting.client().accessToken();

            assertThat(logs.lines()).isNotEmpty().allSatisfy(line -> assertThat(line)
                    .doesNotContainIgnoringCase("canary")
                    .doesNotContain(token, token.split("\\.")[2])
                    .doesNotContain(meeting.client().refreshToken()));
        } finally {
            ours.setLevel(null);
        }
    }

    private static void signInAndRegister() {
        post("/api/sessions", Map.of("email", ADDRESS, "password", PASSWORD));
        post("/api/password-checks", Map.of("password", PASSWORD, "email", ADDRESS));
        for (var times = 0; times < 2; times++) {
            post(
                    "/api/accounts",
                    Map.of(
                            "email",
                            ADDRESS,
                            "password",
                            PASSWORD,
                            "displayName",
                            "Canary",
                            "zone",
                            "Europe/Paris",
                            "language",
                            "en"));
        }
        var known = People.client();
        post("/api/sessions", Map.of("email", known.email(), "password", People.PASSWORD + "canary"));
    }

    /** An id of a request is written to the log: it must not be a way of writing there. */
    private static void brokenRequests(Meeting meeting) {
        given().header("X-Request-ID", "canary " + TEXT).get("/api/practices");
        given().auth().oauth2("canary.canary.canary").get("/api/me");
        given().contentType(ContentType.JSON).body("{\"email\": canary").post("/api/sessions");
        meeting.client().given().body("{\"displayName\": [\"canary\"]}").patch("/api/me");
        given().get("/api/bookings/canary");
        given().header("Stripe-Signature", "t=1,v1=canary")
                .contentType(ContentType.JSON)
                .body("{\"canary\": 1}")
                .post("/api/webhooks/stripe");
        given().contentType(ContentType.JSON).body(Map.of("the", "canary")).post("/api/test-faults");
        given().get("/api/test-faults?q=canary");
    }

    private static void talk(Meeting meeting) {
        String conversation = meeting.client()
                .given()
                .get("/api/conversations")
                .then()
                .extract()
                .path("items[0].id");
        try (var chat = TestSocket.open(meeting.client(), "/api/sockets/chat")) {
            for (var id : List.of("same", "same", "other")) {
                chat.say("send", "conversationId", conversation, "clientId", id, "body", TEXT);
            }
            chat.say("send", "conversationId", UUID.randomUUID(), "clientId", "lost", "body", TEXT);
            chat.say("canary", "body", TEXT);
            chat.sayText("{\"type\": \"send\", \"body\": \"" + TEXT);
            chat.hear("sent", 3);
            chat.hear("problem", 3);
        }
    }

    private static void meet(Meeting meeting) {
        var path = "/api/sockets/call/" + meeting.bookingId();
        try (var practitioner = TestSocket.open(meeting.practitioner(), path);
                var client = TestSocket.open(meeting.client(), path)) {
            practitioner.say("enter", "nonce", "p1").hear("entered");
            client.say("enter", "nonce", "c1").hear("waiting");
            practitioner.hear("peerWaiting");
            practitioner.say("admit");
            client.hear("admitted");
            practitioner.say("description", "to", "c1", "description", Map.of("type", "offer", "sdp", SDP));
            client.hear("description");
            client.say("description", "to", "p1", "description", SDP);
            client.hear("problem");
        }
    }

    private static void post(String path, Map<String, ?> body) {
        given().contentType(ContentType.JSON).body(body).post(path);
    }
}
