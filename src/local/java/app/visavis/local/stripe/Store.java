package app.visavis.local.stripe;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All objects, exactly as they travel, by id and in the order of their making; kept in a file when one is given, so
 * that sessions outlive a restart. One lock serves everybody: a sandbox has no crowds.
 */
final class Store {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ObjectNode> objects = new LinkedHashMap<>();
    private final @Nullable Path file;

    Store(@Nullable Path file) {
        this.file = file;
        if (file != null && Files.exists(file)) {
            load(file);
        }
    }

    /** Does something to the objects that nobody sees half done. */
    synchronized <T> T change(Supplier<T> work) {
        var done = work.get();
        save();
        return done;
    }

    synchronized <T> T read(Supplier<T> work) {
        return work.get();
    }

    synchronized ObjectNode put(ObjectNode object) {
        objects.put(object.path("id").asText(), object);
        return object;
    }

    /** Keeps what has no id of its own, such as a list that belongs to an object. */
    synchronized void put(String id, ObjectNode part) {
        objects.put(id, part);
    }

    synchronized Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(objects.get(id));
    }

    synchronized Optional<ObjectNode> find(Kind kind, String id) {
        return find(id).filter(object -> isOf(kind, object));
    }

    synchronized ObjectNode require(Kind kind, String id) {
        return find(kind, id).orElseThrow(() -> StripeError.missingObject(kind.type, id, kind.param));
    }

    /** The newest first, as Stripe lists them. */
    synchronized List<ObjectNode> newest(Kind kind) {
        return objects.values().stream()
                .filter(object -> isOf(kind, object))
                .toList()
                .reversed();
    }

    private static boolean isOf(Kind kind, ObjectNode object) {
        return kind.type.equals(object.path("object").asText());
    }

    private void load(Path from) {
        try {
            objects.putAll(JSON.readValue(from.toFile(), new TypeReference<Map<String, ObjectNode>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Written beside and moved into place, so that a killed process leaves the last whole file. */
    private void save() {
        if (file == null) {
            return;
        }
        try {
            var beside = file.resolveSibling(file.getFileName() + ".new");
            JSON.writeValue(beside.toFile(), objects);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
