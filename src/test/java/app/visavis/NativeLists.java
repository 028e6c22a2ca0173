package app.visavis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;

/**
 * Looks into the jar that a native build is made from, whose lists are all that its image will know: JAR. What the code
 * hands to reflection or opens must be on them. Run by {@code deploy/tests/native.bats}.
 */
final class NativeLists {
    private static final String FOLDER = "META-INF/native-image/";

    private final JsonNode reflected;
    private final JsonNode resources;

    private NativeLists(ZipFile jar) throws IOException {
        var json = new ObjectMapper();
        reflected = json.readTree(jar.getInputStream(jar.getEntry(FOLDER + "reflect-config.json")));
        resources = json.readTree(jar.getInputStream(jar.getEntry(FOLDER + "resource-config.json")));
    }

    /** Prints what is missing, a line each, and exits with 1 when there is anything. */
    public static void main(String[] words) throws IOException {
        try (var jar = new ZipFile(words[0])) {
            var lists = new NativeLists(jar);
            var missing = Stream.concat(lists.missingTypes(), lists.missingResources())
                    .collect(Collectors.toCollection(TreeSet::new));
            missing.forEach(System.out::println);
            System.out.printf(
                    "%d types and %d resources are wanted, %d are missing%n",
                    types().size(), files().size(), missing.size());
            System.exit(missing.isEmpty() ? 0 : 1);
        }
    }

    private Stream<String> missingTypes() {
        var known = StreamSupport.stream(reflected.spliterator(), false)
                .filter(type -> type.path("allDeclaredConstructors").asBoolean())
                .filter(type -> type.path("allDeclaredMethods").asBoolean())
                .filter(type -> type.path("allDeclaredFields").asBoolean())
                .map(type -> type.get("name").asText())
                .collect(Collectors.toSet());
        return types().stream().filter(name -> !known.contains(name)).map(name -> "type " + name);
    }

    private Stream<String> missingResources() throws IOException {
        var known = StreamSupport.stream(resources.at("/resources/includes").spliterator(), false)
                .map(include -> Pattern.compile(include.get("pattern").asText()))
                .toList();
        return files().stream()
                .filter(name -> known.stream()
                        .noneMatch(pattern -> pattern.matcher(name).matches()))
                .map(name -> "resource " + name);
    }

    private static Set<String> types() {
        var ours = Stream.concat(NativeReadyTest.wanted().stream(), Shapes.ofSignatures().stream())
                .filter(type -> type.isRecord() && !type.getName().endsWith("Resource"))
                .map(Class::getName);
        var libraries = House.SERVICE.stream()
                .filter(type -> type.isAnnotatedWith(RegisterForReflection.class))
                .map(type -> type.reflect().getAnnotation(RegisterForReflection.class))
                .flatMap(asked -> Stream.concat(
                        Arrays.stream(asked.targets()),
                        Arrays.stream(asked.classNames()).map(HandedOver::load)))
                .flatMap(NativeLists::withNested)
                .map(Class::getName);
        return Stream.concat(ours, libraries).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> withNested(Class<?> type) {
        return Stream.concat(
                Stream.of(type), Arrays.stream(type.getDeclaredClasses()).flatMap(NativeLists::withNested));
    }

    private static Set<String> files() throws IOException {
        var root = Path.of("src/main/resources");
        var found = new TreeSet<>(HandedOver.byTheService().resources);
        for (var folder : Set.of("db/migration", "templates")) {
            try (var files = Files.walk(root.resolve(folder))) {
                files.filter(Files::isRegularFile)
                        .map(file -> root.relativize(file).toString())
                        .forEach(found::add);
            }
        }
        return found;
    }
}
