package app.visavis.call;

import app.visavis.testsupport.Meeting;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.TestSocket;
import org.junit.jupiter.api.BeforeEach;

/** A meeting whose room is open, and ways into it. */
abstract class MeetingRoom {
    Meeting meeting;

    @BeforeEach
    void meet() {
        meeting = Meeting.now();
    }

    String path() {
        return "/api/sockets/call/" + meeting.bookingId();
    }

    TestSocket enter(Person person, String nonce) {
        var page = TestSocket.open(person, path()).say("enter", "nonce", nonce);
        page.hear("entered");
        return page;
    }

    /** Both in the call, as {@code c1} and {@code p1}. */
    final class Pair implements AutoCloseable {
        final TestSocket practitioner = enter(meeting.practitioner(), "p1");
        final TestSocket client = enter(meeting.client(), "c1");

        Pair() {
            practitioner.hear("peerWaiting");
            practitioner.say("admit");
            client.hear("peerEntered");
            practitioner.hear("peerEntered");
        }

        @Override
        public void close() {
            client.close();
            practitioner.close();
        }
    }
}
