package app.visavis.shared.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutboxRowTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final OutboxRow row = new OutboxRow("mail", "booking-1", "{}", NOW);

    @Test
    void aNewRowIsDueAtOnce() {
        assertEquals(NOW, row.dueAt());
        assertEquals(OutboxState.WAITING, row.state());
    }

    @Test
    void aClaimedRowIsDueAgainOnlyWhenItsLeaseEnds() {
        assertEquals(1, row.claim(NOW, LEASE));
        assertEquals(NOW.plus(LEASE), row.dueAt());
        assertTrue(row.isHeldBy(1));
    }

    @Test
    void anAttemptThatOutlivedItsLeaseHasLostItsSay() {
        row.claim(NOW, LEASE);
        row.claim(NOW.plus(LEASE), LEASE);
        assertFalse(row.isHeldBy(1));
        assertTrue(row.isHeldBy(2));
    }

    @Test
    void deliveryWipesThePayload() {
        row.claim(NOW, LEASE);
        row.delivered(NOW);
        assertNull(row.payload());
        assertFalse(row.isHeldBy(1));
    }

    @Test
    void aParkedRowKeepsItsPayloadForWhoeverLooksAtIt() {
        row.claim(NOW, LEASE);
        row.park(NOW, "x".repeat(10_000));
        assertEquals(OutboxState.PARKED, row.state());
        assertNotNull(row.payload());
        assertFalse(row.isHeldBy(1));
    }
}
