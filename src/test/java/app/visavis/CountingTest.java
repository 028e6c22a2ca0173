package app.visavis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testsupport.Meeting;
import app.visavis.testsupport.TestSocket;
import app.visavis.testsupport.VisavisTest;
import org.junit.jupiter.api.Test;

/** What happens is what is counted. */
@VisavisTest
class CountingTest {
    @Test
    void aConfirmedBookingIsOneMore() {
        var before = figure("visavis_bookings_total{happened=\"confirmed\"}");
        Meeting.now();
        assertThat(figure("visavis_bookings_total{happened=\"confirmed\"}")).isEqualTo(before + 1);
    }

    @Test
    void aMessageSaidTwiceIsOneMoreAndItsPageIsOneSocket() {
        var meeting = Meeting.now();
        String conversation = meeting.client()
                .given()
                .get("/api/conversations")
                .then()
                .extract()
                .path("items[0].id");
        var messages = figure("visavis_messages_total");
        var sockets = figure("visavis_sockets_open{socket=\"chat\"}");
        try (var chat = TestSocket.open(meeting.client(), "/api/sockets/chat")) {
            chat.say("send", "conversationId", conversation, "clientId", "same", "body", "Hello");
            chat.say("send", "conversationId", conversation, "clientId", "same", "body", "Hello");
            chat.hear("sent", 2);
            assertThat(figure("visavis_messages_total")).isEqualTo(messages + 1);
            assertThat(figure("visavis_sockets_open{socket=\"chat\"}")).isEqualTo(sockets + 1);
        }
    }

    @Test
    void whatHasNeverHappenedStandsAtZero() {
        var shown = metrics();
        for (var happened : new String[] {"held", "lapsed", "missed", "rescheduled", "cancelled"}) {
            assertThat(shown).contains("visavis_bookings_total{happened=\"" + happened + "\"}");
        }
        assertThat(shown).contains("visavis_payments_total{happened=\"refund_failed\"}");
        assertThat(shown).contains("visavis_payments_unsettled{state=\"refund_failed\"}");
        assertThat(shown).contains("visavis_call_lines_total{outcome=\"relayed\"}");
    }

    private static double figure(String name) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not shown"));
    }

    private static String metrics() {
        return given().auth().oauth2("watch-me").get("/q/metrics").asString();
    }
}
