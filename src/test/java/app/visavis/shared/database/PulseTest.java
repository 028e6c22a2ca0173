package app.visavis.shared.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** When a silent database counts as away; that a frozen one is told in time is for deploy/tests/frozen-database.bats. */
class PulseTest {
    private static final Duration LITTLE = Duration.ofMillis(300);

    @Test
    void aServerThatSaysNothingIsSilent() throws Exception {
        try (var mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(Pulse.isSilence(failureAt(mute.getLocalPort())));
        }
    }

    @Test
    void aWrongAnswerIsNoSilence() {
        assertFalse(Pulse.isSilence(new SQLException("No database may be written to", "08001")));
        assertFalse(Pulse.isSilence(new IllegalStateException("a bug")));
    }

    @Test
    void whatOneOfSeveralPlacesDidNotSayIsSilenceToo() {
        var silent = new SQLException("No answer", "08S01");
        assertTrue(Pulse.isSilence(new SQLException("No database may be written to", "08001", silent)));
    }

    @Test
    void whoGivesALivingConnectionBackHasHadAnAnswer() throws Exception {
        var traffic = new Traffic();
        Thread.sleep(LITTLE);
        traffic.onConnectionReturn(connection(true));
        assertFalse(traffic.isFlowing(LITTLE));
        traffic.onConnectionReturn(connection(false));
        assertTrue(traffic.isFlowing(LITTLE));
    }

    private static Connection connection(boolean isClosed) {
        return (Connection) Proxy.newProxyInstance(
                PulseTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> isClosed);
    }

    private static SQLException failureAt(int port) {
        var url = "jdbc:mysql://127.0.0.1:" + port + "/?sslMode=DISABLED";
        try {
            Line.cut(Line.open(url, new Properties(), Duration.ofMillis(100)));
        } catch (SQLException failed) {
            return failed;
        }
        throw new AssertionError("Somebody answered");
    }
}
