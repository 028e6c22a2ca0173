package app.visavis;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.shared.problem.RefusalReason;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/problems.md} is what client authors read: it has a row for every reason in the code, and no other. */
class ProblemsDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/problems.md");

    @Test
    void everyReasonHasItsRow() throws IOException {
        var written = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(written).as("the rows of %s", DOCUMENT).containsExactlyElementsOf(rows());
    }

    private static List<String> rows() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("app.visavis").stream()
                        .filter(JavaClass::isEnum)
                        .filter(type -> type.isAssignableTo(RefusalReason.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(RefusalReason.class::cast)
                        .map(reason -> "| `%s` | %d | %s |".formatted(reason.slug(), reason.status(), reason.title()))
                        .distinct()
                        .sorted()
                        .toList();
    }
}
