package app.visavis.shared.realtime;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrameBudgetTest {
    private final FrameBudget budget = new FrameBudget(3, 2, 0);

    @Test
    void aBurstPassesAndTheNextFrameIsAFlood() {
        assertTrue(IntStream.range(0, 3).allMatch(_ -> budget.spend(0)));
        assertFalse(budget.spend(0));
    }

    @Test
    void itRefillsWithTime() {
        IntStream.range(0, 3).forEach(_ -> budget.spend(0));
        assertTrue(budget.spend(millis(500)));
        assertFalse(budget.spend(millis(600)));
    }

    @Test
    void aLongSilenceIsWorthNoMoreThanABurst() {
        assertTrue(IntStream.range(0, 3).allMatch(_ -> budget.spend(millis(3_600_000))));
        assertFalse(budget.spend(millis(3_600_000)));
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
