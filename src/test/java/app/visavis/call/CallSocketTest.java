package app.visavis.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.TestSocket;
import app.visavis.testsupport.VisavisTest;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@VisavisTest
class CallSocketTest extends MeetingRoom {
    @Inject
    MeterRegistry registry;

    @Test
    void howALineCameAboutIsCountedOnceAMeeting() {
        var direct = counted("direct");
        var failed = counted("failed");
        try (var practitioner = enter(meeting.practitioner(), "p1")) {
            practitioner.hear("entered");
            practitioner.say("line", "with", "c1", "outcome", "direct", "milliseconds", 800);
            practitioner.say("line", "with", "c1", "outcome", "failed", "milliseconds", 20_000);
            practitioner.say("line", "with", "c2", "outcome", "failed", "milliseconds", 20_000);
            practitioner.say("line", "with", "c3", "outcome", "odd", "milliseconds", 1);
            practitioner.say("line", "with", "c3", "outcome", "direct", "milliseconds", -1);
            practitioner.hear("problem", 2);
        }
        assertEquals(direct + 1, counted("direct"));
        assertEquals(failed + 1, counted("failed"));
    }

    @Test
    void whoHasNotEnteredHasNoLineToTellOf() {
        var direct = counted("direct");
        try (var client = TestSocket.open(meeting.client(), "/api/sockets/call/" + meeting.bookingId())) {
            client.say("line", "with", "p1", "outcome", "direct", "milliseconds", 1);
            assertTrue(client.hear("problem").at("/problem/type").asText().endsWith("/not-inside"));
        }
        assertEquals(direct, counted("direct"));
    }

    private double counted(String outcome) {
        return registry.get("visavis.call.lines")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    @Test
    void signalsArriveUnreadAndInOrder() {
        try (var pair = new Pair()) {
            var sdp = Map.of("type", "offer", "sdp", "v=0 \u00e9\n");
            pair.practitioner.say("description", "to", "c1", "description", sdp);
            IntStream.range(0, 50)
                    .forEach(i -> pair.practitioner.say("candidate", "to", "c1", "candidate", Map.of("n", i)));
            pair.practitioner.say("candidate", "to", "c1", "candidate", null);
            pair.practitioner.say("candidate", "to", "gone", "candidate", Map.of("n", -1));
            pair.practitioner.say("media", "microphone", true, "camera", false, "screen", false);
            pair.client.hear("media");
            var description = pair.client.hear("description");
            assertEquals("p1", description.get("from").asText());
            assertEquals("v=0 \u00e9\n", description.at("/description/sdp").asText());
            var candidates = pair.client.heard("candidate");
            assertEquals(
                    IntStream.range(0, 50).boxed().toList(),
                    candidates.stream()
                            .limit(50)
                            .map(frame -> frame.at("/candidate/n").asInt())
                            .toList());
            assertTrue(candidates.get(50).get("candidate").isNull());
            assertEquals(51, candidates.size());
            pair.client.say("restart", "to", "p1");
            pair.client.say("commit", "hash", "h");
            pair.client.say("reveal", "nonce", "n", "fingerprint", "f");
            assertEquals("c1", pair.practitioner.hear("restart").get("from").asText());
            assertEquals("h", pair.practitioner.hear("commit").get("hash").asText());
            assertEquals(
                    "f", pair.practitioner.hear("reveal").get("fingerprint").asText());
        }
    }

    @Test
    void aMendedLineMissesNothingAndTheOtherOneHearsNothingOfIt() {
        try (var pair = new Pair()) {
            pair.client.tear();
            IntStream.range(0, 20)
                    .forEach(i -> pair.practitioner.say("candidate", "to", "c1", "candidate", Map.of("n", i)));
            try (var mended = enter(meeting.client(), "c1")) {
                mended.hear("admitted");
                assertEquals(
                        IntStream.range(0, 20).boxed().toList(),
                        mended.hear("candidate", 20).stream()
                                .map(frame -> frame.at("/candidate/n").asInt())
                                .toList());
                mended.say("restart", "to", "p1");
                pair.practitioner.hear("restart");
                assertEquals(1, pair.practitioner.heard("peerEntered").size());
                assertEquals(List.of(), pair.practitioner.heard("peerLeft"));
            }
        }
    }

    @Test
    void aPageThatSaysWhatItHasSeenIsToldTheRest() {
        try (var pair = new Pair()) {
            pair.practitioner.say("candidate", "to", "c1", "candidate", Map.of("n", 1));
            pair.practitioner.say("candidate", "to", "c1", "candidate", Map.of("n", 2));
            var first = pair.client.hear("candidate", 2).getFirst().get("seq").asLong();
            pair.client.tear();
            try (var mended = TestSocket.open(meeting.client(), path())) {
                mended.say("enter", "nonce", "c1", "after", first);
                assertEquals(2, mended.hear("candidate").at("/candidate/n").asInt());
            }
        }
    }

    @Test
    void aReloadedPageIsLetInAgainUnderItsNewName() {
        try (var pair = new Pair()) {
            pair.client.tear();
            try (var reloaded = enter(meeting.client(), "c2")) {
                reloaded.hear("admitted");
                assertEquals("p1", reloaded.hear("peerEntered").get("nonce").asText());
                assertEquals(
                        "c2",
                        pair.practitioner
                                .hear("peerEntered", 2)
                                .getLast()
                                .get("nonce")
                                .asText());
            }
        }
    }

    @Test
    void aSecondEntryReplacesTheFirst() {
        try (var pair = new Pair();
                var second = enter(meeting.client(), "c2")) {
            assertEquals("replaced", pair.client.hear("closed").get("why").asText());
            assertEquals(1000, pair.client.closedWith());
            second.hear("admitted");
        }
    }

    @Test
    void whoLeavesKnocksAgain() {
        try (var pair = new Pair()) {
            pair.client.say("leave");
            assertEquals("left", pair.client.hear("closed").get("why").asText());
            assertEquals("c1", pair.practitioner.hear("peerLeft").get("nonce").asText());
            try (var again = enter(meeting.client(), "c3")) {
                again.hear("waiting");
                assertEquals(
                        "c3",
                        pair.practitioner
                                .hear("peerWaiting", 2)
                                .getLast()
                                .get("nonce")
                                .asText());
            }
        }
    }

    @Test
    void whoseLineStaysAwayIsCountedOutAndLetInAgain() {
        try (var pair = new Pair()) {
            pair.client.tear();
            assertEquals(
                    "c1",
                    pair.practitioner
                            .hearWithin(Duration.ofSeconds(20), "peerLeft")
                            .get("nonce")
                            .asText());
            try (var back = enter(meeting.client(), "c1")) {
                back.hear("admitted");
                pair.practitioner.hear("peerEntered", 2);
            }
        }
    }
}
