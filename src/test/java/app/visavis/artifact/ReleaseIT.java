package app.visavis.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A small form of bar R7; {@code bench/release/run} has the full one. */
class ReleaseIT {
    private static final Surroundings AROUND = new Surroundings();
    private static String database;

    @BeforeAll
    static void start() {
        database = AROUND.start().get("DATABASE_URL");
    }

    @AfterAll
    static void stop() {
        AROUND.stop();
    }

    @Test
    void aReleaseIsNoticedByNobody() throws Exception {
        var release = Release.under(30, Duration.ofMillis(300), AROUND.environment(), database);

        assertThat(release.failures()).as("failed requests").isEmpty();
        assertThat(release.broken()).as("broken promises about messages").isEmpty();
        assertThat(release.closeCodes()).as("how lines ended").isEqualTo(Set.of(1012));
        assertThat(release.routerErrors()).as("Heroku's errors").isEqualTo(List.of());
        assertThat(release.exit()).isLessThan(Duration.ofSeconds(10));
        assertThat(release.exitCode()).isEqualTo(143);
        assertThat(release.longestAway()).isLessThan(Duration.ofSeconds(15));
    }
}
