package app.visavis.shared.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's table, {@code .env.example} and what is read and checked at the start are one list. */
class ConfigurationTableTest {
    private static final Set<String> READ = new TreeSet<>(Variables.NAMES);

    @Test
    void theReadmesTableHasEveryVariable() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var table = readme.substring(readme.indexOf("\n| variable |"), readme.indexOf("The knobs of each feature"));
        var names = new TreeSet<String>();
        table.lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> names.addAll(found("`([A-Z][A-Z0-9_]+)`", line.split("\\|")[1])));

        assertThat(names).isEqualTo(READ);
    }

    @Test
    void theReadmesTableSaysWhatIsRequired() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        assertThat(Variables.ALL.stream()
                        .filter(variable -> variable.lack() != null)
                        .map(Variable::name))
                .allMatch(name -> readme.contains("| `" + name + "` | required |"));
    }

    @Test
    void theExampleHasEveryVariable() throws IOException {
        var example = Files.readString(Path.of(".env.example"));

        assertThat(found("(?m)^(?:# )?([A-Z][A-Z0-9_]+)=", example)).isEqualTo(READ);
        assertThat(found("(?m)^([A-Z][A-Z0-9_]+)=", example))
                .as("what is not commented out is what is required")
                .isEqualTo(required());
    }

    @Test
    void whatTheSettingsTakeFromTheEnvironmentIsChecked() throws IOException {
        var settings = Files.readString(Path.of("src/main/resources/application.properties"));

        assertThat(READ).containsAll(found("\\$\\{([A-Z][A-Z0-9_]+)[:}]", settings));
    }

    @Test
    void whatIsCheckedIsUsed() throws IOException {
        var used = new StringBuilder(Files.readString(Path.of("src/main/resources/application.properties")));
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("Variables.java"))
                    .toList()) {
                used.append(Files.readString(file));
            }
        }

        assertThat(READ)
                .allMatch(name -> Pattern.compile("\\$\\{" + name + "[:}]|(?:find\\([^)]*|of\\([^)]*)\"" + name + "\"")
                        .matcher(used)
                        .find());
    }

    private static Set<String> required() {
        var names = new TreeSet<String>();
        Variables.ALL.stream()
                .filter(variable -> variable.lack() != null)
                .forEach(variable -> names.add(variable.name()));
        // One of three names; this is the one to begin with.
        names.add("DATABASE_URL");
        return names;
    }

    private static Set<String> found(String pattern, String text) {
        var names = new TreeSet<String>();
        Pattern.compile(pattern).matcher(text).results().forEach(one -> names.add(one.group(1)));
        return names;
    }
}
