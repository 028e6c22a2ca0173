import java.util.Optional;
import java.util.regex.Pattern;

/** As much of JSON as the drill needs: the first value of a name. */
final class Json {
    private Json() {}

    static Optional<String> text(String json, String name) {
        return first(json, "\"" + name + "\":\"([^\"]*)\"");
    }

    static Optional<String> number(String json, String name) {
        return first(json, "\"" + name + "\":(\\d+)");
    }

    private static Optional<String> first(String json, String pattern) {
        var found = Pattern.compile(pattern).matcher(json);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
