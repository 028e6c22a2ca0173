package app.visavis.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.People;
import app.visavis.testsupport.TestSocket;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the socket refuses, and whom. */
@VisavisTest
class ChatDoorTest extends Pages {
    @Inject
    EntityManager entities;

    @Test
    void aFrameThatMakesNoSenseIsAProblemAndTheSocketStays() {
        try (var client = open(meeting.client())) {
            client.sayText("{not json");
            client.say("sing", "clientId", "c1");
            client.say("send", "conversationId", "no id", "clientId", "c2", "body", "x");
            say(client, "c3", "x".repeat(4_001));
            say(client, "c4", " ");
            client.say("edit", "conversationId", conversation, "seq", 1, "body", "x");
            var problems = client.hear("problem", 6);
            assertEquals("c1", problems.get(1).get("of").asText());
            assertEquals(
                    "/conversationId",
                    problems.get(2).at("/problem/errors/0/pointer").asText());
            assertEquals("c3", problems.get(3).get("of").asText());
            assertEquals(422, problems.get(4).at("/problem/status").asInt());
            say(client, "c5", "still here");
            assertEquals("c5", client.hear("sent").get("clientId").asText());
        }
    }

    @Test
    void aConversationOfOthersDoesNotExist() {
        var outsider = People.client();
        try (var stranger = open(outsider)) {
            say(stranger, "c1", "let me in");
            stranger.say("read", "conversationId", conversation, "seq", 1);
            stranger.say("typing", "conversationId", conversation);
            stranger.say("resume", "positions", List.of(Map.of("conversationId", conversation, "after", 0)));
            var problems = stranger.hear("problem", 4);
            assertTrue(problems.stream()
                    .allMatch(frame -> frame.at("/problem/status").asInt() == 404));
            assertEquals("c1", problems.getFirst().get("of").asText());
        }
        outsider.given()
                .get("/api/conversations/" + conversation + "/messages")
                .then()
                .statusCode(404);
    }

    @Test
    void onlyATicketOpensASocketAndItOpensNothingElse() {
        var ticket = TestSocket.ticketOf(meeting.client());
        var origin = "http://localhost:8080";
        RestAssured.given()
                .auth()
                .oauth2(ticket)
                .get("/api/conversations")
                .then()
                .statusCode(401);
        assertThrows(
                Exception.class, () -> TestSocket.open(PATH, meeting.client().accessToken(), origin));
        assertThrows(Exception.class, () -> TestSocket.open(PATH, "nonsense", origin));
        assertThrows(Exception.class, () -> TestSocket.open(PATH, ticket, "https://evil.example"));
        TestSocket.open(PATH, ticket, origin).close();
    }

    @Test
    void aFloodIsClosed() {
        try (var client = open(meeting.client())) {
            try {
                IntStream.range(0, 3_000).forEach(_ -> client.sayText("{}"));
            } catch (RuntimeException closedMeanwhile) {
                // The service need not listen to the end.
            }
            assertEquals(1008, client.closedWith());
        }
    }

    @Test
    void aFrameThatIsTooLargeClosesOnlyItsOwnSocket() {
        try (var client = open(meeting.client());
                var practitioner = open(meeting.practitioner())) {
            client.sayText("{\"type\":\"" + "x".repeat(70_000) + "\"}");
            assertTrue(client.closedWith() >= 1000);
            say(practitioner, "p1", "unharmed");
            practitioner.hear("sent");
        }
    }

    @Test
    void aFaultOfOursIsToldAsSuchAndNotBlamedOnThePage() {
        QuarkusMock.installMockForType(new BrokenConversations(entities), Conversations.class);
        try (var client = TestSocket.open(meeting.client(), "/api/sockets/chat")) {
            assertEquals(500, client.hear("problem").at("/problem/status").asInt());
            assertEquals(1011, client.closedWith());
        }
    }

    private static class BrokenConversations extends Conversations {
        BrokenConversations(EntityManager entities) {
            super(entities, Clock.systemUTC());
        }

        @Override
        List<Standing> standings(UUID accountId) {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
