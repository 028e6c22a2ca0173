package app.visavis.chat;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.TestSocket;
import app.visavis.testsupport.VisavisTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@VisavisTest
class ChatSocketTest extends Pages {
    @Test
    void whatOneSaysIsAcknowledgedAndReachesEveryPageOfBoth() {
        try (var client = open(meeting.client());
                var clientsPhone = open(meeting.client());
                var practitioner = open(meeting.practitioner())) {
            say(client, "c1", "Good morning");
            var sent = client.hear("sent");
            assertEquals("c1", sent.get("clientId").asText());
            assertEquals(1, sent.get("seq").asLong());
            for (var page : List.of(client, clientsPhone, practitioner)) {
                var message = page.hear("message");
                assertEquals("Good morning", message.get("body").asText());
                assertEquals(
                        meeting.client().id().toString(),
                        message.get("senderId").asText());
                assertEquals(1, message.get("seq").asLong());
                assertTrue(message.get("attachments").isArray());
                assertTrue(message.get("editedAt").isNull());
            }
        }
    }

    @Test
    void sayingItAgainIsSayingItOnce() {
        try (var client = open(meeting.client());
                var practitioner = open(meeting.practitioner())) {
            say(client, "same", "once");
            say(client, "same", "once");
            say(client, "other", "twice");
            var sent = client.hear("sent", 3);
            assertEquals(List.of(1L, 1L, 2L), seqs(sent));
            assertEquals(List.of(1L, 2L), seqs(practitioner.hear("message", 2)));
        }
    }

    @Test
    void aRaceOfTwoLeavesNoGapAndNothingTwice() {
        var each = 200;
        try (var client = open(meeting.client());
                var practitioner = open(meeting.practitioner())) {
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> sayMany(client, "c", each)),
                            CompletableFuture.runAsync(() -> sayMany(practitioner, "p", each)))
                    .join();
            var expected = LongStream.rangeClosed(1, 2L * each).boxed().toList();
            for (var page : List.of(client, practitioner)) {
                page.hear("sent", each);
                assertEquals(expected, seqs(page.hear("message", 2 * each)));
            }
        }
    }

    @Test
    void whatWasMissedIsToldInOrderOnResuming() {
        try (var client = open(meeting.client())) {
            IntStream.rangeClosed(1, 3).forEach(i -> say(client, "c" + i, "word " + i));
            client.hear("sent", 3);
            try (var practitioner = open(meeting.practitioner())) {
                practitioner.say("resume", "positions", List.of(Map.of("conversationId", conversation, "after", 1)));
                var resumed = practitioner.hear("resumed", 2).getLast();
                assertEquals(3, resumed.at("/positions/0/after").asLong());
                assertEquals(List.of(2L, 3L), seqs(practitioner.heard("message")));
                say(client, "c4", "word 4");
                assertEquals(List.of(2L, 3L, 4L), seqs(practitioner.hear("message", 3)));
            }
        }
    }

    @Test
    void readingIsReceiptedAndAReceiptMissedArrivesOnResuming() {
        try (var client = open(meeting.client());
                var practitioner = open(meeting.practitioner())) {
            say(client, "c1", "Are you there?");
            practitioner.hear("message");
            practitioner.say("delivered", "conversationId", conversation, "seq", 1);
            var delivered = client.hear("receipt");
            assertEquals(1, delivered.get("delivered").asLong());
            assertEquals(0, delivered.get("read").asLong());
            client.close();
            practitioner.say("read", "conversationId", conversation, "seq", 99);
            practitioner.hear(frame -> frame.path("read").asLong() == 1);
        }
        try (var client = open(meeting.client())) {
            var position = Map.of("conversationId", conversation, "after", 1, "revision", 3);
            client.say("resume", "positions", List.of(position));
            client.hear("resumed", 2);
            var receipt = client.hear("receipt");
            assertEquals(
                    meeting.practitioner().id().toString(),
                    receipt.get("accountId").asText());
            assertEquals(1, receipt.get("read").asLong());
        }
    }

    @Test
    void theOtherOneSeesTypingAndPresence() {
        try (var client = open(meeting.client())) {
            try (var practitioner = open(meeting.practitioner())) {
                assertEquals(
                        "online", practitioner.hear("presence").get("state").asText());
                client.hear(frame -> frame.path("state").asText().equals("online"));
                practitioner.say("typing", "conversationId", conversation);
                assertEquals(
                        meeting.practitioner().id().toString(),
                        client.hear("typing").get("accountId").asText());
            }
            client.hear(frame -> frame.path("state").asText().equals("offline"));
        }
    }

    @Test
    void twoBookingsOfTheSameTwoShareOneConversation() {
        var second = meeting.again(Duration.ofDays(1));
        meeting.client()
                .given()
                .get("/api/conversations")
                .then()
                .statusCode(200)
                .body("items.size()", is(1))
                .body("items[0].id", is(conversation))
                .body("items[0].bookingIds.size()", is(2))
                .body("items[0].with.id", is(second.practitioner().id().toString()))
                .body("items[0].with.displayName", is(second.practitioner().displayName()))
                .body("items[0].lastMessage", nullValue());
    }

    @Test
    void historyComesByPageAndTheListKnowsWhatIsUnread() {
        try (var client = open(meeting.client())) {
            IntStream.rangeClosed(1, 5).forEach(i -> say(client, "c" + i, "word " + i));
            client.hear("sent", 5);
        }
        var messages = "/api/conversations/" + conversation + "/messages";
        String next = meeting.practitioner()
                .given()
                .get(messages + "?limit=2")
                .then()
                .statusCode(200)
                .body("items.seq", contains(5, 4))
                .body("items[0].type", is("message"))
                .extract()
                .path("next");
        meeting.practitioner()
                .given()
                .get(messages + "?limit=3&before=" + next)
                .then()
                .body("items.seq", contains(3, 2, 1))
                .body("next", nullValue());
        meeting.practitioner()
                .given()
                .get(messages + "?before=yesterday")
                .then()
                .statusCode(422)
                .body("type", endsWith("/place-invalid"));
        meeting.practitioner()
                .given()
                .get("/api/conversations")
                .then()
                .body("items[0].unread", is(5))
                .body("items[0].lastSeq", is(5))
                .body("items[0].lastMessage.body", is("word 5"));
        meeting.client().given().get("/api/conversations").then().body("items[0].unread", is(0));
    }

    private void sayMany(TestSocket page, String prefix, int times) {
        IntStream.range(0, times).forEach(i -> say(page, prefix + i, "word " + i));
    }

    private static List<Long> seqs(List<JsonNode> frames) {
        return frames.stream().map(frame -> frame.get("seq").asLong()).toList();
    }
}
