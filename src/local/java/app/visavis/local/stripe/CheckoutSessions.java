package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of Checkout Sessions: opened by a request, complete once paid, or expired. */
final class CheckoutSessions {
    private static final long USUAL_LIFE = 24 * 60 * 60;

    private final Store store;
    private final Shapes shapes;
    private final Events events;
    private final LineItems lineItems;
    private final String pages;

    /** @param pages the address before a session's id at which it is paid */
    CheckoutSessions(Store store, Shapes shapes, Events events, String pages) {
        this.store = store;
        this.shapes = shapes;
        this.events = events;
        this.lineItems = new LineItems(store, shapes);
        this.pages = pages;
    }

    ObjectNode open(Params params) {
        SessionRequest.check(params, shapes.now());
        var items = lineItems.of(params);
        var id = Ids.session();
        var session = shapes.make(Kind.SESSION.type, id)
                .put("amount_subtotal", LineItems.total(items))
                .put("amount_total", LineItems.total(items))
                .put("cancel_url", params.text("cancel_url").orElse(null))
                .put("client_reference_id", params.text("client_reference_id").orElse(null))
                .put("currency", LineItems.currency(items.getFirst()))
                .put("expires_at", params.integer("expires_at").orElse(shapes.now() + USUAL_LIFE))
                .put("locale", params.text("locale").orElse(null))
                .put("submit_type", params.text("submit_type").orElse(null))
                .put("success_url", params.requireText("success_url"))
                .put("url", pages + id);
        session.set("metadata", Shapes.pairs(params.pairs("metadata")));
        params.text("customer_email").ifPresent(email -> {
            session.put("customer_email", email);
            session.set("customer_details", customer(email, null));
        });
        store.put(
                Expansion.listId(id, "line_items"), Listing.list(items, "/v1/checkout/sessions/" + id + "/line_items"));
        store.put(Expansion.listId(id, "payment_intent_data"), intentData(params.child("payment_intent_data")));
        return store.put(session);
    }

    List<ObjectNode> lineItems(String id) {
        store.require(Kind.SESSION, id);
        var list = store.find(Expansion.listId(id, "line_items")).orElseThrow();
        return list.withArray("data").valueStream().map(ObjectNode.class::cast).toList();
    }

    ObjectNode expire(String id, ApiRequest request) {
        var session = store.require(Kind.SESSION, id);
        if (!isOpen(session)) {
            throw StripeError.invalid(
                    null,
                    "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of `%s`."
                            .formatted(session.path("status").asText()));
        }
        return end(session, request);
    }

    /** Expires those whose time has come. */
    void expireDue() {
        store.newest(Kind.SESSION).stream()
                .filter(CheckoutSessions::isOpen)
                .filter(session -> session.path("expires_at").asLong() <= shapes.now())
                .forEach(session -> end(session, ApiRequest.NONE));
    }

    static boolean isOpen(ObjectNode session) {
        return "open".equals(session.path("status").asText());
    }

    static ObjectNode customer(String email, @Nullable String name) {
        var customer = Shapes.object();
        customer.putNull("address");
        customer.putNull("business_name");
        customer.put("email", email);
        customer.putNull("individual_name");
        customer.put("name", name);
        customer.putNull("phone");
        customer.put("tax_exempt", "none");
        customer.putNull("tax_ids");
        return customer;
    }

    private ObjectNode end(ObjectNode session, ApiRequest request) {
        session.put("status", "expired").putNull("url");
        store.find(Kind.PAYMENT_INTENT, session.path("payment_intent").asText()).ifPresent(intent -> {
            intent.put("status", "canceled").put("canceled_at", shapes.now()).put("cancellation_reason", "automatic");
            events.happened("payment_intent.canceled", intent, request);
        });
        events.happened("checkout.session.expired", session, request);
        return session;
    }

    private static ObjectNode intentData(Params params) {
        var data = Shapes.object();
        for (var name :
                List.of("description", "receipt_email", "statement_descriptor", "statement_descriptor_suffix")) {
            params.text(name).ifPresent(text -> data.put(name, text));
        }
        data.set("metadata", Shapes.pairs(params.pairs("metadata")));
        return data;
    }
}
