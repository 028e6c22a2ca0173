package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** Tells what happened: keeps an event with the object as it is now, and hands it on to be sent. */
final class Events {
    /** The version in which webhooks speak, as a webhook endpoint at Stripe has one; that of the SDK in use. */
    static final String API_VERSION = "2026-07-29.dahlia";

    private final Store store;
    private final Shapes shapes;
    private final Consumer<ObjectNode> sender;

    Events(Store store, Shapes shapes, Consumer<ObjectNode> sender) {
        this.store = store;
        this.shapes = shapes;
        this.sender = sender;
    }

    void happened(String type, ObjectNode object, ApiRequest cause) {
        var event = shapes.blank("event")
                .put("id", Ids.next("evt"))
                .put("api_version", API_VERSION)
                .put("created", shapes.now())
                .put("type", type);
        event.withObject("data").set("object", object.deepCopy());
        if (!cause.id().isEmpty()) {
            event.withObject("request").put("id", cause.id()).put("idempotency_key", cause.idempotencyKey());
        }
        sender.accept(store.put(event).deepCopy());
    }
}
