package app.visavis.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    @Test
    void allThatAreBundledAreFound() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(Migrations.bundled())
                    .hasSize((int) files.count())
                    .isSorted()
                    .first()
                    .isEqualTo("20261122.0900");
        }
    }
}
