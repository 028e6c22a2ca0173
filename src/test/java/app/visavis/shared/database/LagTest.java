package app.visavis.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LagTest {
    private static final Instant START = Instant.parse("2026-11-25T10:00:00Z");

    private final Lag lag = new Lag();

    @Test
    void aReplicaThatHasEverythingIsNotBehind() throws SQLException {
        lag.sample(START, "a:1");
        lag.sample(after(5), "a:1-2");

        assertThat(lag.behind(after(5), Set.of("a:1", "a:1-2")::contains)).isZero();
    }

    @Test
    void aReplicaIsBehindByTheOldestThatItLacks() throws SQLException {
        lag.sample(START, "a:1");
        lag.sample(after(5), "a:1-2");
        lag.sample(after(10), "a:1-3");

        assertThat(lag.behind(after(12), Set.of("a:1")::contains)).isEqualTo(Duration.ofSeconds(7));
        assertThat(lag.behind(after(14), Set.of("a:1-2")::contains)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void aSteadyDistanceIsToldAsSuch() throws SQLException {
        for (var i = 0; i <= 20; i++) {
            lag.sample(after(i * 5), "a:1-" + i);
            var applied = "a:1-" + (i - 4);
            lag.behind(after(i * 5), applied::equals);
        }
        assertThat(lag.behind(after(100))).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void timePassesForAReplicaThatCannotBeAsked() {
        lag.sample(START, "a:1");

        assertThat(lag.behind(after(60))).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void whereNothingIsWrittenNothingIsLate() throws SQLException {
        lag.sample(START, "a:1");
        assertThat(lag.behind(START, "a:1"::equals)).isZero();
        lag.sample(after(3_600), "a:1");

        assertThat(lag.behind(after(3_600), "a:1"::equals)).isZero();
    }

    private static Instant after(long seconds) {
        return START.plusSeconds(seconds);
    }
}
