package app.visavis.local.stripe;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The kinds of objects that can be listed and asked for by id. */
enum Kind {
    SESSION("checkout.session", "checkout/sessions", "session", Set.of("payment_intent", "status")),
    PAYMENT_INTENT("payment_intent", "payment_intents", "intent", Set.of("customer")),
    PAYMENT_METHOD("payment_method", "payment_methods", "payment_method", Set.of("type")),
    CHARGE("charge", "charges", "id", Set.of("payment_intent", "customer")),
    REFUND("refund", "refunds", "refund", Set.of("charge", "payment_intent")),
    BALANCE_TRANSACTION("balance_transaction", "balance_transactions", "id", Set.of("source", "type", "currency")),
    DISPUTE("dispute", "disputes", "dispute", Set.of("charge", "payment_intent")),
    EVENT("event", "events", "id", Set.of("type"));

    /** The value of {@code object} in the JSON. */
    final String type;

    /** Under {@code /v1/}. */
    final String path;

    /** How an error names the id in the address. */
    final String param;

    /** Fields by which a list may be narrowed, besides {@code created}. */
    final Set<String> filters;

    Kind(String type, String path, String param, Set<String> filters) {
        this.type = type;
        this.path = path;
        this.param = param;
        this.filters = filters;
    }

    static Optional<Kind> at(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }
}
