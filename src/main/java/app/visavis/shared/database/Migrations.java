package app.visavis.shared.database;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The migrations that came with this service, found without starting it: in its jar, its folder or its binary. */
final class Migrations {
    private static final String FOLDER = "db/migration";
    private static final URI RESOURCES = URI.create("resource:/");
    private static final Pattern NAME = Pattern.compile("V([0-9_]+)__.*\\.sql");

    private Migrations() {}

    /** Their versions as Flyway writes them, the oldest first. */
    static List<String> bundled() {
        try {
            return isNative() ? versions(inBinary().getPath("/" + FOLDER)) : beside(home());
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("The service cannot read its own migrations", unreadable);
        }
    }

    private static List<String> beside(Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return versions(home.resolve(FOLDER));
        }
        try (var jar = FileSystems.newFileSystem(home)) {
            return versions(jar.getPath("/" + FOLDER));
        }
    }

    /** The folder or the jar that our own classes are in. */
    private static Path home() throws URISyntaxException {
        return Path.of(Migrations.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static boolean isNative() {
        return System.getProperty("org.graalvm.nativeimage.imagecode") != null;
    }

    /** There is one for the whole process, which whoever came first has opened. */
    private static FileSystem inBinary() throws IOException {
        try {
            return FileSystems.newFileSystem(RESOURCES, Map.of());
        } catch (FileSystemAlreadyExistsException open) {
            return FileSystems.getFileSystem(RESOURCES);
        }
    }

    private static List<String> versions(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(name -> name.matches())
                    .map(name -> name.group(1).replace('_', '.'))
                    .sorted()
                    .toList();
        }
    }
}
