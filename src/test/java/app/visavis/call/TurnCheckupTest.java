package app.visavis.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.shared.checkup.Diagnosis;
import app.visavis.shared.checkup.Finding;
import app.visavis.shared.environment.Environment;
import app.visavis.testsupport.ScriptedServer;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What can be found without a relay; deploy/tests/doctor.bats has a real one. */
class TurnCheckupTest {
    @Test
    void noRelayIsSaid() {
        assertThat(new TurnCheckup(new Environment(Map.of()), Clock.systemUTC()).look())
                .extracting(Finding::diagnosis)
                .containsExactly(TurnCheckup.NOT_SET);
    }

    @Test
    void eachRelayIsLookedAt() throws IOException {
        var closed = ScriptedServer.closedPort();
        try (var gibberish = ScriptedServer.start(List.of("this is no answer of any relay that I have heard of"))) {
            assertThat(look("turn:127.0.0.1:" + closed
                            + ",turn:127.0.0.1:" + closed + "?transport=tcp"
                            + ",turn:127.0.0.1:" + gibberish.port() + "?transport=tcp"
                            + ",turns:127.0.0.1:" + gibberish.port()
                            + ",turn:no-such-host.invalid"))
                    .containsExactly(
                            TurnCheckup.UNREACHABLE,
                            TurnCheckup.UNREACHABLE,
                            TurnCheckup.UNREACHABLE,
                            TurnCheckup.CERTIFICATE,
                            TurnCheckup.UNKNOWN_HOST);
        }
    }

    private static List<Diagnosis> look(String urls) {
        var environment = new Environment(Map.of("TURN_URLS", urls, "TURN_SECRET", "a-secret-of-coturn"));
        return new TurnCheckup(environment, Clock.systemUTC())
                .look().stream().map(Finding::diagnosis).toList();
    }
}
