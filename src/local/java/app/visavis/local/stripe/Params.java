package app.visavis.local.stripe;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request's parameters, nested as Stripe writes them: {@code line_items[0][price_data][currency]=eur}.
 *
 * @param path where this part stands, as errors name it; empty at the top
 * @param tree values are texts, or maps of the same kind; lists are maps by index
 */
record Params(String path, Map<String, Object> tree) {
    static Params parse(String form) {
        var tree = new LinkedHashMap<String, Object>();
        for (var pair : form.split("&")) {
            if (!pair.isEmpty()) {
                var parts = pair.split("=", 2);
                put(tree, decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
            }
        }
        return new Params("", tree);
    }

    boolean has(String name) {
        return tree.containsKey(name);
    }

    /** The text under a name; Stripe takes an empty one for an attempt to unset, which nothing here allows. */
    Optional<String> text(String name) {
        if (!(tree.get(name) instanceof String text)) {
            return Optional.empty();
        }
        if (text.isBlank()) {
            throw StripeError.emptyParameter(named(name));
        }
        return Optional.of(text);
    }

    String requireText(String name) {
        return text(name).orElseThrow(() -> StripeError.missingParameter(named(name)));
    }

    Optional<Long> integer(String name) {
        return text(name).map(text -> parseInteger(name, text));
    }

    /** One of a closed set of words. */
    Optional<String> choice(String name, List<String> allowed) {
        var chosen = text(name);
        chosen.filter(word -> !allowed.contains(word)).ifPresent(word -> {
            var last = allowed.getLast();
            var others = String.join(", ", allowed.subList(0, allowed.size() - 1));
            throw StripeError.invalid(
                    named(name), "Invalid %s: must be one of %s, or %s".formatted(named(name), others, last));
        });
        return chosen;
    }

    @SuppressWarnings("unchecked")
    Params child(String name) {
        return new Params(named(name), tree.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
    }

    /** The parts of a list, in the order of its indexes. */
    List<Params> items(String name) {
        var list = child(name);
        return list.tree.keySet().stream().map(list::child).toList();
    }

    /** A list of texts such as {@code expand[]}. */
    List<String> texts(String name) {
        return child(name).tree.values().stream().map(Object::toString).toList();
    }

    /** A flat map of texts such as {@code metadata}. */
    Map<String, String> pairs(String name) {
        return child(name).tree.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString(), (a, b) -> b, LinkedHashMap::new));
    }

    void refuseUnknown(Set<String> known) {
        tree.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw StripeError.unknownParameter(named(name));
        });
    }

    String named(String name) {
        return path.isEmpty() ? name : path + "[" + name + "]";
    }

    private long parseInteger(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw StripeError.notAnInteger(named(name), text);
        }
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String name, String value) {
        var keys = name.replace("]", "").split("\\[", -1);
        var branch = tree;
        for (var depth = 0; depth < keys.length - 1; depth++) {
            var next = branch.get(key(branch, keys[depth]));
            if (!(next instanceof Map<?, ?>)) {
                next = new LinkedHashMap<String, Object>();
                branch.put(key(branch, keys[depth]), next);
            }
            branch = (Map<String, Object>) next;
        }
        branch.put(key(branch, keys[keys.length - 1]), value);
    }

    /** {@code []} means "the next of the list". */
    private static String key(Map<String, Object> branch, String written) {
        return written.isEmpty() ? Integer.toString(branch.size()) : written;
    }

    /** A stray percent sign stands for itself. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
