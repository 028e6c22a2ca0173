package app.visavis.shared.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final String ROUTER = "10.1.2.3";
    private static final String PERSON = "198.51.100.7";

    private final ClientAddress behindRouter = new ClientAddress(() -> Optional.of(List.of("10.0.0.0/8", "fd00::/8")));

    @Test
    void aTrustedProxySaysWhomItSpeaksFor() {
        assertEquals(PERSON, behindRouter.of(ROUTER, List.of(PERSON)));
        assertEquals("2001:db8::7", behindRouter.of("fd00::1", List.of("2001:db8::7")));
    }

    @Test
    void whatTheCallerMadeUpBeforeTheProxyChangesNothing() {
        assertEquals(PERSON, behindRouter.of(ROUTER, List.of("203.0.113.9, 203.0.113.8", PERSON)));
        assertEquals(PERSON, behindRouter.of(ROUTER, List.of("10.9.9.9, " + PERSON)));
    }

    @Test
    void severalProxiesAreGoneThroughFromTheNearest() {
        assertEquals(PERSON, behindRouter.of(ROUTER, List.of("203.0.113.9, " + PERSON + ", 10.7.7.7")));
    }

    @Test
    void nobodyElseIsBelieved() {
        assertEquals(PERSON, behindRouter.of(PERSON, List.of("203.0.113.9")));
        assertEquals(ROUTER, new ClientAddress(Optional::empty).of(ROUTER, List.of(PERSON)));
    }

    @Test
    void whatIsNoAddressEndsTheWay() {
        assertEquals(ROUTER, behindRouter.of(ROUTER, List.of("unknown")));
        assertEquals(ROUTER, behindRouter.of(ROUTER, List.of("")));
        assertEquals(ROUTER, behindRouter.of(ROUTER, List.of()));
    }
}
