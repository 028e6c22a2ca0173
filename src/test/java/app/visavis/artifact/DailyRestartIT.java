package app.visavis.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Once a day Heroku stops a process and starts it elsewhere; where there is only one, nobody answers in between. */
class DailyRestartIT {
    private static final Surroundings AROUND = new Surroundings();
    private static final int PEOPLE = 20;
    private static final Duration TO_EXIT = Duration.ofSeconds(10);
    private static final Duration TO_COME_BACK = Duration.ofSeconds(15);

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
    void aRestartLosesNothingAndEverybodyComesBackByThemselves() throws Exception {
        try (var before = ServiceProcess.start("before-restart", AROUND.environment());
                var router = new HerokuRouter("127.0.0.53", HerokuRouter.FIRST_BYTE, HerokuRouter.SILENCE)) {
            router.add(before.port());
            var origin = URI.create("http://127.0.0.1:" + router.port());
            try (var crowd = Crowd.of(PEOPLE, origin, database, Duration.ofMillis(300))) {
                crowd.await(3);
                var asked = System.nanoTime();
                before.askToStop();
                Thread.sleep(Release.NOTICED_AFTER);
                router.retire(before.port());
                assertThat(before.awaitEnd()).isEqualTo(143);
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(TO_EXIT);
                try (var after = ServiceProcess.start("after-restart", AROUND.environment())) {
                    router.add(after.port());
                    var nobodyThere = Duration.ofNanos(System.nanoTime() - asked);
                    crowd.await(crowd.acknowledged() / PEOPLE + 3);
                    crowd.finish();

                    assertThat(crowd.broken())
                            .as("broken promises about messages")
                            .isEmpty();
                    assertThat(crowd.longestAway()).isLessThan(nobodyThere.plus(TO_COME_BACK));
                    assertThat(crowd.closeCodes()).as("how lines ended").isSubsetOf(Set.of(1012, 1000));
                    // While nobody is there the router says so, to those who ask again; the service itself fails
                    // nobody.
                    assertThat(crowd.failures()).allMatch(failure -> failure.endsWith(": 503"));
                    assertThat(router.errors()).isNotEmpty().allMatch("H10"::equals);
                }
            }
        }
    }
}
