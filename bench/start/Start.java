import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Starts each program again and again, in turn, and writes down what a start costs. */
final class Start {
    private static final int LEAST_ROUNDS = 7;
    private static final String PEER = "Spring Boot";
    private static final String WHOLE = "whole service";

    public static void main(String[] words) throws Exception {
        var rounds = words.length > 0 ? Integer.parseInt(words[0]) : LEAST_ROUNDS;
        var database = System.getenv("DATABASE_URL");
        var environment = environment(database);
        var contestants = contestants();
        var town = Town.fill(database, () -> Run.once(contestants.get(WHOLE + ", fast jar"), environment, List.of("/q/health/live")));
        Map<String, List<Run>> measured = new LinkedHashMap<>();
        contestants.keySet().forEach(name -> measured.put(name, new ArrayList<>()));
        for (var round = 0; round < rounds; round++) {
            // A-B-B-A: whatever drifts on this machine drifts for all of them alike.
            var names = new ArrayList<>(contestants.keySet());
            for (var name : round % 2 == 0 ? names : names.reversed()) {
                var run = Run.once(contestants.get(name), environment, town.paths());
                measured.get(name).add(run);
                System.err.printf(Locale.ROOT, "round %d  %-24s %s%n", round + 1, name, run);
            }
        }
        report(measured);
    }

    /** Only what has been built takes part. */
    private static Map<String, List<String>> contestants() throws IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put(PEER, List.of(java, "-jar", "bench/peers/spring/target/spring-peer.jar"));
        all.put(PEER + ", AOT cache", cached(java, "bench/peers/spring/target/aot", "spring-peer.jar"));
        all.put("cut, fast jar", List.of(java, "-jar", "bench/peers/quarkus/target/quarkus-app/quarkus-run.jar"));
        all.put("cut, AOT cache", cached(java, "bench/peers/quarkus/target/aot", "quarkus-run.jar"));
        all.put(WHOLE + ", fast jar", List.of(java, "-jar", "target/quarkus-app/quarkus-run.jar"));
        all.put(WHOLE + ", AOT cache", cached(java, "target/visavis-aot", "quarkus-run.jar"));
        try (var files = Files.list(Path.of("target"))) {
            files.filter(file -> file.toString().endsWith("-runner") && Files.isExecutable(file))
                    .findFirst()
                    .ifPresent(program -> all.put(WHOLE + ", native", List.of(program.toString())));
        }
        all.values().removeIf(command -> !new File(command.getLast()).exists());
        return all;
    }

    private static List<String> cached(String java, String folder, String jar) {
        var path = Path.of(folder).toAbsolutePath();
        return List.of(java, "-XX:AOTCache=" + path.resolve("app.aot"), "-jar", path.resolve(jar).toString());
    }

    private static Map<String, String> environment(String database) throws Exception {
        var generator = java.security.KeyPairGenerator.getInstance("EC");
        generator.initialize(new java.security.spec.ECGenParameterSpec("secp256r1"));
        var key = Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        return Map.of(
                "DATABASE_URL", database,
                "JDBC_URL", Town.jdbcUrl(database),
                "WEB_ORIGIN", "http://localhost:8080",
                "SECRET_KEY", "a-bench-secret-of-more-than-32-characters",
                "JWT_PRIVATE_KEY", key,
                "STRIPE_SECRET_KEY", "sk_test_bench",
                "STRIPE_WEBHOOK_SECRETS", "whsec_bench",
                "STRIPE_API_BASE", "http://127.0.0.1:1",
                "SMTP_URL", "smtp://127.0.0.1:1",
                "BIND", "127.0.0.1");
    }

    private static void report(Map<String, List<Run>> measured) {
        var csv = new StringBuilder("program,round,ready_ms,cpu_ms,rss_ready_mb,rss_after_mb,p99_ms\n");
        measured.forEach((name, runs) -> {
            for (var i = 0; i < runs.size(); i++) {
                csv.append(runs.get(i).csv(name, i + 1));
            }
        });
        System.out.println("median (min–max)         ready, ms          CPU, ms            RSS ready, MB      RSS after 200, MB  p99 of first 200, ms");
        measured.forEach((name, runs) -> System.out.printf(
                "%-24s %-18s %-18s %-18s %-18s %s%n",
                name,
                spread(runs, Run::ready),
                spread(runs, Run::cpu),
                spread(runs, Run::rssReady),
                spread(runs, Run::rssAfter),
                spread(runs, Run::p99)));
        System.out.println();
        System.out.printf("%-24s %-10s %-10s %-10s %s%n", "beside " + PEER, "ready", "CPU", "RSS after", "p99");
        var peer = measured.get(PEER);
        measured.forEach((name, runs) -> System.out.printf(
                Locale.ROOT,
                "%-24s %-10.2f %-10.2f %-10.2f %.2f%n",
                name,
                ratio(runs, peer, Run::ready),
                ratio(runs, peer, Run::cpu),
                ratio(runs, peer, Run::rssAfter),
                ratio(runs, peer, Run::p99)));
        write(csv.toString());
    }

    private static void write(String csv) {
        try {
            Files.createDirectories(Path.of("bench/start/results"));
            Files.writeString(Path.of("bench/start/results/start.csv"), csv);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static double ratio(List<Run> runs, List<Run> peer, ToDoubleFunction<Run> what) {
        return median(runs, what) / median(peer, what);
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> what) {
        var sorted = runs.stream().mapToDouble(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static String spread(List<Run> runs, ToDoubleFunction<Run> what) {
        var all = runs.stream().mapToDouble(what).toArray();
        var form = median(runs, what) < 100 ? "%.1f (%.1f–%.1f)" : "%.0f (%.0f–%.0f)";
        return form.formatted(
                median(runs, what),
                Arrays.stream(all).min().orElseThrow(),
                Arrays.stream(all).max().orElseThrow());
    }
}
