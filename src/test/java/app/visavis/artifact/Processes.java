package app.visavis.artifact;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts programs beside the tests. */
final class Processes {
    private Processes() {}

    /** A class with a {@code main} among the tests or the local run; it says a line once it is ready. */
    static Process program(Class<?> main, String... words) throws IOException {
        var command = new ArrayList<>(List.of(java(), "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.inputReader().readLine() == null) {
            throw new IllegalStateException(main.getSimpleName() + " did not start");
        }
        return process;
    }

    /** The artifact, with these variables and none of ours. */
    static Process artifact(Map<String, String> environment, File log, String... words) throws IOException {
        var command = new ArrayList<>(artifact());
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("VISAVIS_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The native program where one was built, else the jar. */
    private static List<String> artifact() {
        var program = new File(System.getProperty("native.image.path", "none"));
        return program.canExecute()
                ? List.of(program.getAbsolutePath())
                : List.of(java(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-jar", "target/quarkus-app/quarkus-run.jar");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
