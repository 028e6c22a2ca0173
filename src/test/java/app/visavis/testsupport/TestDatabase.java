package app.visavis.testsupport;

import app.visavis.local.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One empty database per run: that of {@code VISAVIS_TEST_DATABASE} when set, else an embedded MariaDB. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static final Path HOME = Path.of(".visavis").toAbsolutePath();

    private @Nullable EmbeddedDatabase embedded;
    private @Nullable Path data;

    @Override
    public Map<String, String> start() {
        var given = System.getenv("VISAVIS_TEST_DATABASE");
        return Map.of("DATABASE_URL", given == null || given.isBlank() ? startEmbedded() : given);
    }

    private String startEmbedded() {
        try {
            Files.createDirectories(HOME);
            data = Files.createTempDirectory(HOME, "test-");
            embedded = EmbeddedDatabase.start(HOME.resolve("mariadb"), data);
            return embedded.url();
        } catch (Exception failed) {
            throw new IllegalStateException("The embedded database did not start", failed);
        }
    }

    @Override
    public void stop() {
        if (embedded == null || data == null) {
            return;
        }
        try (var files = Files.walk(data)) {
            embedded.close();
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
