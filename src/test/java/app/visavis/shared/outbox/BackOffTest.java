package app.visavis.shared.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    @ParameterizedTest
    @CsvSource({"1,PT1M", "2,PT2M", "3,PT4M", "9,PT4H16M", "10,PT6H", "11,PT6H", "1000,PT6H"})
    void theWaitDoublesFromAMinuteToSixHours(int attempt, Duration longest) {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            var wait = BackOff.after(attempt, random);
            assertTrue(wait.compareTo(longest) <= 0, wait + " is longer than " + longest);
            assertTrue(wait.compareTo(longest.multipliedBy(4).dividedBy(5)) >= 0, wait + " is too short");
        }
    }

    @Test
    void twoRowsThatFailedTogetherAreNotTriedTogether() {
        var random = new Random(7);
        var waits = random.ints(50)
                .mapToObj(i -> BackOff.after(5, random))
                .distinct()
                .count();
        assertEquals(50, waits);
    }
}
