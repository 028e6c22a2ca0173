package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;

/** New objects with every field that Stripe promises, taken from one JSON file per type. */
final class Shapes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clock clock;

    Shapes(Clock clock) {
        this.clock = clock;
    }

    /** An object of a type, made now. */
    ObjectNode make(String type, String id) {
        return blank(type).put("id", id).put("created", now());
    }

    ObjectNode blank(String type) {
        try (var file = Shapes.class.getResourceAsStream("/stripe/" + type + ".json")) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ObjectNode pairs(Map<String, String> pairs) {
        return JSON.valueToTree(pairs);
    }

    /** Stripe's clock counts whole seconds. */
    long now() {
        return clock.instant().getEpochSecond();
    }
}
