package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Puts whole objects in the place of their ids where a request asked for it by {@code expand[]}. */
final class Expansion {
    private static final int DEEPEST = 4;

    private final Store store;

    Expansion(Store store) {
        this.store = store;
    }

    /** A copy of an object with the paths, such as {@code payment_intent.latest_charge}, expanded. */
    ObjectNode expand(ObjectNode object, List<String> paths) {
        var copy = object.deepCopy();
        for (var path : paths) {
            var steps = List.of(path.split("\\."));
            if (steps.size() > DEEPEST) {
                throw StripeError.invalid(
                        "expand", "You cannot expand more than 4 levels of a property. Property: " + path);
            }
            expand(copy, steps, path);
        }
        return copy;
    }

    private void expand(ObjectNode object, List<String> steps, String path) {
        var field = steps.getFirst();
        var value = object.get(field);
        if (value == null || value.isTextual()) {
            value = included(object, field).orElseThrow(() -> unexpandable(field, path));
            object.set(field, value);
        }
        descend(value, steps.subList(1, steps.size()), path);
    }

    private void descend(JsonNode value, List<String> steps, String path) {
        if (steps.isEmpty()) {
            return;
        }
        switch (value) {
            case ArrayNode list -> list.forEach(item -> descend(item, steps, path));
            case ObjectNode object -> expand(object, steps, path);
            default -> {}
        }
    }

    /** The object that an id stands for, or a list that Stripe includes only when asked. */
    private Optional<JsonNode> included(ObjectNode object, String field) {
        var id = object.path(field).asText();
        return switch (field) {
            case "line_items", "refunds" ->
                store.find(listId(object.path("id").asText(), field)).map(ObjectNode::deepCopy);
            default -> store.find(id).filter(found -> !id.isEmpty()).map(ObjectNode::deepCopy);
        };
    }

    /** Under which a list that belongs to an object is kept. */
    static String listId(String owner, String field) {
        return owner + "/" + field;
    }

    private static StripeError unexpandable(String field, String path) {
        return StripeError.invalid("expand", "This property cannot be expanded (%s). (%s)".formatted(field, path));
    }
}
