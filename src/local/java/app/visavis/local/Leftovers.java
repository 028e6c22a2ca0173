package app.visavis.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Notes which processes a run has started, so that the next one can end those that outlived a kill. */
record Leftovers(Path note) {
    private static final int SECONDS_TO_STOP = 15;

    /** To be called after each start of a process. */
    void remember() throws IOException {
        var lines = ProcessHandle.current()
                .descendants()
                .map(Leftovers::describe)
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(note, lines);
    }

    void end() throws Exception {
        if (Files.notExists(note)) {
            return;
        }
        for (var line : Files.readAllLines(note)) {
            var process = ProcessHandle.of(Long.parseLong("0" + line.split(" ")[0]));
            if (process.isPresent() && line.equals(describe(process.get()))) {
                process.get().destroy();
                process.get().onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            }
        }
        Files.delete(note);
    }

    /** The start tells the process from a later one with the same number. */
    private static String describe(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Object::toString).orElse("");
    }
}
