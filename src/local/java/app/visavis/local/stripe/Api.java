package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Stripe's addresses under {@code /v1}: which request does what. */
final class Api {
    private static final Set<String> ONLY_EXPAND = Set.of("expand");

    private final Store store;
    private final CheckoutSessions sessions;
    private final Refunds refunds;
    private final Listing listing;
    private final Expansion expansion;
    private final Shapes shapes;
    private final URI webhook;

    Api(Store store, CheckoutSessions sessions, Refunds refunds, Shapes shapes, URI webhook) {
        this.webhook = webhook;
        this.store = store;
        this.sessions = sessions;
        this.refunds = refunds;
        this.listing = new Listing(store);
        this.expansion = new Expansion(store);
        this.shapes = shapes;
    }

    Answer answer(ApiRequest request) {
        var asked = request.params();
        var body = "POST".equals(request.method())
                ? store.change(() -> expansion.expand(change(request), asked.texts("expand")))
                : store.read(() -> expansion.expand(look(request), asked.texts("expand")));
        return Answer.ok(body);
    }

    private ObjectNode change(ApiRequest request) {
        return switch (steps(request)) {
            case List<String> s when s.equals(List.of("checkout", "sessions")) -> sessions.open(request.params());
            case List<String> s when isSessionPart(s, "expire") -> expire(s.get(2), request);
            case List<String> s when s.equals(List.of("refunds")) -> refunds.make(request);
            default -> throw unknown(request);
        };
    }

    private ObjectNode look(ApiRequest request) {
        var steps = steps(request);
        if (!"GET".equals(request.method())) {
            throw unknown(request);
        }
        return switch (String.join("/", steps)) {
            case "balance" -> shapes.blank("balance");
            case "account" -> shapes.blank("account");
            case "webhook_endpoints" -> webhooks();
            case String path
            when Kind.at(path).isPresent() -> listing.list(Kind.at(path).orElseThrow(), request.params());
            default -> isSessionPart(steps, "line_items") ? lineItems(steps.get(2), request) : one(steps, request);
        };
    }

    /** The one that events are sent to, told of everything. */
    private ObjectNode webhooks() {
        var list = JsonNodeFactory.instance.objectNode();
        list.put("object", "list").put("url", "/v1/webhook_endpoints").put("has_more", false);
        var endpoint = list.putArray("data").addObject();
        endpoint.put("id", "we_sandbox").put("object", "webhook_endpoint").put("livemode", false);
        endpoint.put("status", "enabled").put("url", webhook.toString());
        endpoint.putArray("enabled_events").add("*");
        return list;
    }

    private ObjectNode one(List<String> steps, ApiRequest request) {
        var last = steps.size() - 1;
        var kind = Kind.at(String.join("/", steps.subList(0, last))).orElseThrow(() -> unknown(request));
        request.params().refuseUnknown(ONLY_EXPAND);
        return store.require(kind, steps.get(last));
    }

    private ObjectNode expire(String session, ApiRequest request) {
        request.params().refuseUnknown(ONLY_EXPAND);
        return sessions.expire(session, request);
    }

    private ObjectNode lineItems(String session, ApiRequest request) {
        return listing.page(sessions.lineItems(session), request.path(), request.params());
    }

    private static boolean isSessionPart(List<String> steps, String part) {
        return steps.size() == 4
                && steps.subList(0, 2).equals(List.of("checkout", "sessions"))
                && steps.get(3).equals(part);
    }

    private static List<String> steps(ApiRequest request) {
        return List.of(request.path().replaceFirst("^/v1/", "").split("/"));
    }

    private static StripeError unknown(ApiRequest request) {
        return StripeError.unknownAddress(request.method(), request.path());
    }
}
