package app.visavis.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testsupport.People;
import app.visavis.testsupport.TestSocket;
import app.visavis.testsupport.VisavisTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@VisavisTest
class DoorkeeperTest {
    private static final String PATH = "/api/sockets/chat";
    private static final int SESSION_OVER = 4401;

    @Inject
    AccountMaker maker;

    @Test
    void signingOutClosesTheSocketsOfThatSessionOnly() {
        var person = People.client();
        var elsewhere = maker.signInAgain(person);
        try (var here = TestSocket.open(person, PATH);
                var there = TestSocket.open(elsewhere, PATH)) {
            person.given().delete("/api/sessions/current").then().statusCode(204);

            assertThat(here.closedWith()).isEqualTo(SESSION_OVER);
            assertThat(answers(there)).isTrue();
        }
    }

    @Test
    void aRenewedSocketOutlivesTheSessionThatOpenedIt() {
        var person = People.client();
        var elsewhere = maker.signInAgain(person);
        try (var renewed = TestSocket.open(person, PATH);
                var witness = TestSocket.open(person, PATH)) {
            renewed.say("renew", "ticket", TestSocket.ticketOf(elsewhere));
            assertThat(answers(renewed)).isTrue();
            person.given().delete("/api/sessions/current").then().statusCode(204);

            assertThat(witness.closedWith()).isEqualTo(SESSION_OVER);
            assertThat(answers(renewed)).isTrue();
        }
    }

    @Test
    void somebodyElsesTicketRenewsNothing() {
        try (var socket = TestSocket.open(People.client(), PATH)) {
            socket.say("renew", "ticket", TestSocket.ticketOf(People.client()));

            assertThat(socket.hear("problem").at("/problem/type").asText()).endsWith("/session-over");
        }
    }

    @Test
    void anAccessTokenRenewsNothing() {
        var person = People.client();
        try (var socket = TestSocket.open(person, PATH)) {
            socket.say("renew", "ticket", person.accessToken());

            assertThat(socket.hear("problem").at("/problem/type").asText()).endsWith("/session-over");
        }
    }

    private static boolean answers(TestSocket socket) {
        socket.say("resume", "positions", List.of());
        return socket.hear("resumed") != null;
    }
}
