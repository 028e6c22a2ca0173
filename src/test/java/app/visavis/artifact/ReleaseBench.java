package app.visavis.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Bar R7 in full, as a program: {@code bench/release/run}. */
final class ReleaseBench {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration TO_EXIT = Duration.ofSeconds(10);
    private static final Duration TO_COME_BACK = Duration.ofSeconds(15);

    private ReleaseBench() {}

    public static void main(String[] words) throws Exception {
        var people = words.length > 0 ? Integer.parseInt(words[0]) : 500;
        var around = new Surroundings();
        var database = around.start().get("DATABASE_URL");
        Release release;
        try {
            release = Release.under(people, PAUSE, around.environment(), database);
        } finally {
            around.stop();
        }
        report(release);
        System.exit(isGood(release) ? 0 : 1);
    }

    private static boolean isGood(Release release) {
        return release.failures().isEmpty()
                && release.broken().isEmpty()
                && release.routerErrors().isEmpty()
                && release.closeCodes().equals(Set.of(1012))
                && release.exit().compareTo(TO_EXIT) <= 0
                && release.longestAway().compareTo(TO_COME_BACK) <= 0;
    }

    private static void report(Release release) throws IOException {
        var rows = List.of(
                List.of("people", Integer.toString(release.people()), ""),
                List.of("messages acknowledged", Long.toString(release.acknowledged()), ""),
                List.of("failed requests before it", Integer.toString(release.failedBefore()), "0"),
                List.of("failed requests", Integer.toString(release.failures().size()), "0"),
                List.of(
                        "messages lost, doubled or misplaced",
                        Integer.toString(release.broken().size()),
                        "0"),
                List.of(
                        "errors of the router",
                        Integer.toString(release.routerErrors().size()),
                        "0"),
                List.of("how lines ended", release.closeCodes().toString(), "[1012]"),
                List.of("SIGTERM to exit, s", seconds(release.exit()), "10"),
                List.of("last one back after, s", seconds(release.longestAway()), "15"));
        var csv = new StringBuilder("what,measured,bar\n");
        for (var row : rows) {
            System.out.printf("%-36s %10s   %s%n", row.get(0), row.get(1), row.get(2));
            csv.append(String.join(",", row)).append('\n');
        }
        if (release.failedBefore() > 0) {
            System.out.println("The machine could not carry so many people before anything was released.");
        }
        release.failures().stream().limit(5).forEach(System.out::println);
        release.broken().stream().limit(5).forEach(System.out::println);
        Files.createDirectories(Path.of("bench/release/results"));
        Files.writeString(Path.of("bench/release/results/release.csv"), csv);
    }

    private static String seconds(Duration duration) {
        return "%.1f".formatted(duration.toMillis() / 1_000.0);
    }
}
