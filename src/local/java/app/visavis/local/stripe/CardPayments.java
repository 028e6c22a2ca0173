package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happens when a person pays a session by card: an intent, a charge, and a complete session, or a decline. */
final class CardPayments {
    private final Store store;
    private final Shapes shapes;
    private final Events events;
    private final Ledger ledger;
    private final String receipts;

    /** @param receipts the address before a charge's id at which its receipt is shown */
    CardPayments(Store store, Shapes shapes, Events events, String receipts) {
        this.store = store;
        this.shapes = shapes;
        this.events = events;
        this.ledger = new Ledger(store, shapes);
        this.receipts = receipts;
    }

    /**
     * Tries a card on an open session.
     *
     * @return why the card was refused; then the session stays open
     */
    Optional<Card.Decline> pay(ObjectNode session, Card card, String email, @Nullable String name) {
        if (!CheckoutSessions.isOpen(session)) {
            throw StripeError.invalid(null, "This Checkout Session is no longer open.");
        }
        session.set("customer_details", CheckoutSessions.customer(email, name));
        var intent = intentOf(session);
        var method = method(card, session);
        var charge = charge(intent, method, card);
        var decline = card.decline();
        decline.ifPresentOrElse(
                why -> refuse(intent, method, charge, why), () -> accept(session, intent, method, charge));
        return decline;
    }

    private ObjectNode intentOf(ObjectNode session) {
        return store.find(Kind.PAYMENT_INTENT, session.path("payment_intent").asText())
                .orElseGet(() -> newIntent(session));
    }

    private ObjectNode newIntent(ObjectNode session) {
        var id = Ids.next("pi");
        var intent = shapes.make(Kind.PAYMENT_INTENT.type, id)
                .put("amount", session.path("amount_total").asLong())
                .put("client_secret", id + "_secret_" + Ids.letters(25))
                .put("currency", LineItems.currency(session));
        store.find(Expansion.listId(session.path("id").asText(), "payment_intent_data"))
                .ifPresent(asked -> intent.setAll(asked.deepCopy()));
        session.put("payment_intent", id);
        events.happened("payment_intent.created", store.put(intent), ApiRequest.NONE);
        return intent;
    }

    private ObjectNode method(Card card, ObjectNode session) {
        var method = shapes.make(Kind.PAYMENT_METHOD.type, Ids.next("pm"));
        method.withObject("billing_details").setAll(billing(session));
        fill(method.withObject("card"), card).put("display_brand", card.brand());
        method.withObject("card").withObject("networks").putArray("available").add(card.brand());
        return store.put(method);
    }

    private ObjectNode charge(ObjectNode intent, ObjectNode method, Card card) {
        var id = Ids.next("ch");
        var amount = intent.path("amount").asLong();
        var charge = shapes.make(Kind.CHARGE.type, id)
                .put("amount", amount)
                .put("currency", LineItems.currency(intent))
                .put("payment_intent", intent.path("id").asText())
                .put("payment_method", method.path("id").asText())
                .put("receipt_url", receipts + id);
        charge.set("billing_details", method.get("billing_details").deepCopy());
        charge.set("metadata", intent.get("metadata").deepCopy());
        charge.set("description", intent.get("description"));
        charge.set("receipt_email", intent.get("receipt_email"));
        var details = fill(charge.withObject("payment_method_details").withObject("card"), card);
        details.put("amount_authorized", amount).put("network", card.brand());
        details.withObject("overcapture").put("maximum_amount_capturable", amount);
        store.put(Expansion.listId(id, "refunds"), Listing.list(List.of(), "/v1/charges/" + id + "/refunds"));
        intent.put("latest_charge", id);
        return store.put(charge);
    }

    private void accept(ObjectNode session, ObjectNode intent, ObjectNode method, ObjectNode charge) {
        var amount = charge.path("amount").asLong();
        charge.put("amount_captured", amount).put("balance_transaction", ledger.enter(charge));
        events.happened("charge.succeeded", charge, ApiRequest.NONE);
        intent.put("amount_received", amount)
                .put("payment_method", method.path("id").asText())
                .put("status", "succeeded")
                .putNull("last_payment_error");
        events.happened("payment_intent.succeeded", intent, ApiRequest.NONE);
        session.put("status", "complete").put("payment_status", "paid").putNull("url");
        events.happened("checkout.session.completed", session, ApiRequest.NONE);
    }

    private void refuse(ObjectNode intent, ObjectNode method, ObjectNode charge, Card.Decline why) {
        charge.put("status", "failed")
                .put("paid", false)
                .put("captured", false)
                .put("failure_code", why.code())
                .put("failure_message", why.message());
        charge.withObject("outcome")
                .put("network_status", "declined_by_network")
                .put("reason", why.reason())
                .put("seller_message", "The bank did not return any further details with this decline.")
                .put("type", "issuer_declined");
        events.happened("charge.failed", charge, ApiRequest.NONE);
        intent.put("status", "requires_payment_method")
                .set("last_payment_error", error(why, charge.path("id").asText(), method));
        events.happened("payment_intent.payment_failed", intent, ApiRequest.NONE);
    }

    private static ObjectNode error(Card.Decline why, String charge, ObjectNode method) {
        var error = Shapes.object()
                .put("charge", charge)
                .put("code", why.code())
                .put("decline_code", why.reason())
                .put(
                        "doc_url",
                        "https://stripe.com/docs/error-codes/" + why.code().replace('_', '-'))
                .put("message", why.message())
                .put("type", "card_error");
        error.set("payment_method", method.deepCopy());
        return error;
    }

    private static ObjectNode billing(ObjectNode session) {
        var customer = session.path("customer_details");
        return Shapes.object()
                .put("email", customer.path("email").asText())
                .put("name", customer.path("name").textValue());
    }

    private static ObjectNode fill(ObjectNode details, Card card) {
        return details.put("brand", card.brand())
                .put("last4", card.last4())
                .put("fingerprint", Integer.toHexString(card.number().hashCode()));
    }
}
