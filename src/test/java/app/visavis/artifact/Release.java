package app.visavis.artifact;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A release under a crowd: the new process beside the old one, then SIGTERM to the old one; and what came of it. */
record Release(
        int people,
        int exitCode,
        Duration exit,
        long acknowledged,
        int failedBefore,
        Set<Integer> closeCodes,
        java.util.List<String> failures,
        java.util.List<String> broken,
        java.util.List<String> routerErrors,
        Duration longestAway) {
    private static final int EACH_SAYS = 3;

    /** The router goes on sending to the old process until this long after it was asked to stop. */
    static final Duration NOTICED_AFTER = Duration.ofSeconds(1);

    static Release under(int people, Duration pause, Map<String, String> environment, String databaseUrl)
            throws Exception {
        try (var old = ServiceProcess.start("old", environment);
                var router = new HerokuRouter("127.0.0.53", HerokuRouter.FIRST_BYTE, HerokuRouter.SILENCE)) {
            router.add(old.port());
            try (var crowd = Crowd.of(people, URI.create("http://127.0.0.1:" + router.port()), databaseUrl, pause)) {
                crowd.await(EACH_SAYS);
                try (var next = ServiceProcess.start("new", environment)) {
                    router.add(next.port());
                    var failedBefore = crowd.failures().size();
                    var asked = System.nanoTime();
                    old.askToStop();
                    Thread.sleep(NOTICED_AFTER);
                    router.retire(old.port());
                    var code = old.awaitEnd();
                    var exit = Duration.ofNanos(System.nanoTime() - asked);
                    crowd.await(crowd.acknowledged() / people + EACH_SAYS);
                    crowd.finish();
                    return new Release(
                            people,
                            code,
                            exit,
                            crowd.acknowledged(),
                            failedBefore,
                            crowd.closeCodes().stream()
                                    .filter(closed -> closed != 1000)
                                    .collect(Collectors.toSet()),
                            crowd.failures(),
                            crowd.broken(),
                            java.util.List.copyOf(router.errors()),
                            crowd.longestAway());
                }
            }
        }
    }
}
