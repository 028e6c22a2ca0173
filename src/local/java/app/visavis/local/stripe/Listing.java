package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Lists as Stripe pages them: the newest first, {@code limit}, {@code starting_after}, {@code ending_before}. */
final class Listing {
    private static final int USUAL = 10;
    private static final int MOST = 100;
    private static final Set<String> PAGING =
            Set.of("limit", "starting_after", "ending_before", "expand", "created", "types", "delivery_success");

    private final Store store;

    Listing(Store store) {
        this.store = store;
    }

    ObjectNode list(Kind kind, Params params) {
        var known = new HashSet<>(PAGING);
        known.addAll(kind.filters);
        params.refuseUnknown(known);
        var found = store.newest(kind).stream()
                .filter(object -> matches(object, kind, params))
                .toList();
        return page(found, "/v1/" + kind.path, params);
    }

    ObjectNode page(List<ObjectNode> all, String url, Params params) {
        var limit = params.integer("limit").orElse((long) USUAL);
        if (limit < 1 || limit > MOST) {
            throw StripeError.notAnInteger("limit", limit + ": must be between 1 and 100");
        }
        var before = params.text("ending_before");
        var rest = before.isPresent()
                ? all.subList(0, indexOf(all, before.get(), "ending_before")).reversed()
                : params.text("starting_after")
                        .map(id -> all.subList(indexOf(all, id, "starting_after") + 1, all.size()))
                        .orElse(all);
        var items = rest.stream().limit(limit).toList();
        return list(before.isPresent() ? items.reversed() : items, url).put("has_more", rest.size() > limit);
    }

    static ObjectNode list(List<ObjectNode> items, String url) {
        var list = Shapes.object().put("object", "list").put("url", url).put("has_more", false);
        list.putArray("data").addAll(items);
        return list;
    }

    private static boolean matches(ObjectNode object, Kind kind, Params params) {
        var types = params.texts("types");
        return kind.filters.stream().allMatch(field -> params.text(field)
                        .map(value -> value.equals(object.path(field).asText()))
                        .orElse(true))
                && (types.isEmpty() || types.contains(object.path("type").asText()))
                && params.text("delivery_success")
                        .map(wanted -> wanted.equals(Boolean.toString(isTold(object))))
                        .orElse(true)
                && isWithin(object.path("created").asLong(), params);
    }

    private static boolean isTold(ObjectNode event) {
        return event.path("pending_webhooks").asLong() == 0;
    }

    private static boolean isWithin(long created, Params params) {
        if (params.tree().get("created") instanceof String) {
            return params.integer("created").orElseThrow() == created;
        }
        var range = params.child("created");
        return created > range.integer("gt").orElse(Long.MIN_VALUE)
                && created >= range.integer("gte").orElse(Long.MIN_VALUE)
                && created < range.integer("lt").orElse(Long.MAX_VALUE)
                && created <= range.integer("lte").orElse(Long.MAX_VALUE);
    }

    private static int indexOf(List<ObjectNode> all, String id, String param) {
        return IntStream.range(0, all.size())
                .filter(index -> id.equals(all.get(index).path("id").asText()))
                .findFirst()
                .orElseThrow(() -> StripeError.missingReference("object", id, param));
    }
}
