package app.visavis.chat;

import app.visavis.testsupport.Meeting;
import app.visavis.testsupport.Person;
import app.visavis.testsupport.TestSocket;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Two who have a conversation, and the pages in which they follow it. */
abstract class Pages {
    static final String PATH = "/api/sockets/chat";

    Meeting meeting;
    String conversation;

    @BeforeEach
    void meet() {
        meeting = Meeting.now();
        conversation = conversationOf(meeting.client());
    }

    /** A page that has taken up the line, as every page does before it relies on hearing what is new. */
    static TestSocket open(Person person) {
        var page = TestSocket.open(person, PATH).say("resume", "positions", List.of());
        page.hear("resumed");
        return page;
    }

    void say(TestSocket page, String clientId, String body) {
        page.say("send", "conversationId", conversation, "clientId", clientId, "body", body);
    }

    static String conversationOf(Person person) {
        return person.given()
                .get("/api/conversations")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}
