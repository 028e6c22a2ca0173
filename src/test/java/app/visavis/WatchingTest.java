package app.visavis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testsupport.VisavisTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the dashboard draws and the alarms watch is what the service shows: a typo would stay silent for ever. */
@VisavisTest
class WatchingTest {
    private static final Path FOLDER = Path.of("deploy/monitoring");
    private static final Pattern EXPRESSION = Pattern.compile("^\\s*expr: (.+)$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("\\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\\b");
    private static final Pattern NO_NAMES =
            Pattern.compile("\\{[^}]*}|\\b(?:by|without|on|ignoring) ?\\([^)]*\\)|\\[[^\\]]*]");
    private static final Set<String> FUNCTIONS = Set.of("histogram_quantile", "max_over_time");

    @Test
    void everyNameOfTheDashboardIsShown() throws IOException {
        var expressions = new ArrayList<String>();
        collect(new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile()), expressions);

        assertThat(names(expressions)).hasSizeGreaterThan(8).isSubsetOf(shown());
    }

    @Test
    void everyNameOfTheAlarmsIsShown() throws IOException {
        var rules = EXPRESSION.matcher(Files.readString(FOLDER.resolve("alerts.yml")));

        assertThat(names(rules.results().map(found -> found.group(1)).toList()))
                .hasSizeGreaterThan(8)
                .isSubsetOf(shown());
    }

    @Test
    void nothingThatIsShownNamesAnybody() {
        assertThat(metrics()).doesNotContainPattern("[\\w.]+@[\\w.]+|[0-9a-f]{8}-[0-9a-f]{4}-");
    }

    private static Set<String> shown() {
        // Of paths only those are shown that somebody has asked for.
        given().get("/api/practices").then().statusCode(200);
        return metrics()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private static String metrics() {
        return given().auth().oauth2("watch-me").get("/q/metrics").asString();
    }

    private static void collect(JsonNode node, List<String> expressions) {
        if (node.path("expr").isTextual()) {
            expressions.add(node.path("expr").textValue());
        }
        node.forEach(child -> collect(child, expressions));
    }

    private static Set<String> names(List<String> expressions) {
        return expressions.stream()
                .map(expression -> NO_NAMES.matcher(expression).replaceAll(" "))
                .flatMap(expression -> NAME.matcher(expression).results())
                .map(found -> found.group())
                .filter(name -> !FUNCTIONS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
