package app.visavis.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Runs a command beside an empty database of its own, whose address it finds in {@code DATABASE_URL} and whose programs
 * in its path.
 */
public final class WithDatabase {
    private WithDatabase() {}

    /** Exits as the command does. */
    public static void main(String[] command) throws Exception {
        var home = Files.createDirectories(Path.of(".visavis").toAbsolutePath());
        var data = Files.createTempDirectory(home, "with-database-");
        var programs = home.resolve("mariadb");
        int exit;
        try (var database = EmbeddedDatabase.start(programs, data)) {
            var process = new ProcessBuilder(List.of(command)).inheritIO();
            process.environment().put("DATABASE_URL", database.url());
            process.environment().merge("PATH", programs.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
            exit = process.start().waitFor();
        } finally {
            try (var files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
        System.exit(exit);
    }
}
