package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Money given back: at once for most cards, later or never for the two test cards that behave so. */
final class Refunds {
    private static final Set<String> KNOWN = Set.of(
            "amount charge currency customer expand instructions_email metadata origin payment_intent reason refund_application_fee reverse_transfer"
                    .split(" "));
    private static final long SECONDS_AT_THE_BANK = 3;

    private final Store store;
    private final Shapes shapes;
    private final Events events;
    private final Ledger ledger;

    Refunds(Store store, Shapes shapes, Events events) {
        this.store = store;
        this.shapes = shapes;
        this.events = events;
        this.ledger = new Ledger(store, shapes);
    }

    ObjectNode make(ApiRequest request) {
        var params = request.params();
        params.refuseUnknown(KNOWN);
        params.choice("reason", List.of("duplicate", "fraudulent", "requested_by_customer"));
        SessionRequest.checkMetadata(params);
        var charge = chargeOf(params);
        var amount = amountOf(params, charge);
        var refund = store.put(fill(Ids.next("re"), charge, amount, params));
        charge.put("amount_refunded", charge.path("amount_refunded").asLong() + amount);
        charge.put("refunded", left(charge) == 0);
        keepInList(charge, refund);
        events.happened("refund.created", refund, request);
        events.happened("charge.refunded", charge, request);
        events.happened("charge.refund.updated", refund, request);
        return refund;
    }

    /** Lets the banks answer about refunds that waited for them. */
    void settleDue() {
        store.newest(Kind.REFUND).stream()
                .filter(refund -> refund.path("created").asLong() + SECONDS_AT_THE_BANK <= shapes.now())
                .forEach(this::settle);
    }

    private void settle(ObjectNode refund) {
        var charge = store.require(Kind.CHARGE, refund.path("charge").asText());
        var status = refund.path("status").asText();
        if ("pending".equals(status)) {
            refund.put("status", "succeeded");
            events.happened("refund.updated", refund, ApiRequest.NONE);
        } else if ("succeeded".equals(status) && Card.failsRefunds(last4(charge))) {
            fail(refund, charge, "expired_or_canceled_card");
        }
    }

    private ObjectNode chargeOf(Params params) {
        var byCharge = params.text("charge");
        var byIntent = params.text("payment_intent");
        if (byCharge.isEmpty() && byIntent.isEmpty()) {
            throw StripeError.invalid(
                    "parameter_missing",
                    null,
                    "One of the following params should be provided for this request: payment_intent or charge.");
        }
        return byCharge.map(id -> reference(Kind.CHARGE, id, "charge"))
                .orElseGet(
                        () -> chargeOfIntent(reference(Kind.PAYMENT_INTENT, byIntent.orElseThrow(), "payment_intent")));
    }

    private ObjectNode chargeOfIntent(ObjectNode intent) {
        return store.find(Kind.CHARGE, intent.path("latest_charge").asText())
                .filter(charge -> charge.path("paid").asBoolean())
                .orElseThrow(() -> StripeError.invalid(
                        "payment_intent",
                        "This PaymentIntent (%s) does not have a successful charge to refund."
                                .formatted(intent.path("id").asText())));
    }

    private ObjectNode reference(Kind kind, String id, String param) {
        return store.find(kind, id).orElseThrow(() -> StripeError.missingReference(kind.type, id, param));
    }

    /** Has the bank refuse it now, whatever the card. */
    ObjectNode fail(String id, String reason) {
        var refund = store.require(Kind.REFUND, id);
        if (!List.of("pending", "succeeded").contains(refund.path("status").asText())) {
            throw StripeError.invalid("refund", "This refund is over.");
        }
        fail(refund, store.require(Kind.CHARGE, refund.path("charge").asText()), reason);
        return refund;
    }

    private void fail(ObjectNode refund, ObjectNode charge, String reason) {
        refund.put("status", "failed").put("failure_reason", reason);
        charge.put(
                        "amount_refunded",
                        charge.path("amount_refunded").asLong()
                                - refund.path("amount").asLong())
                .put("refunded", false);
        events.happened("refund.updated", refund, ApiRequest.NONE);
        events.happened("refund.failed", refund, ApiRequest.NONE);
    }

    private long amountOf(Params params, ObjectNode charge) {
        if (isChargedBack(charge)) {
            throw StripeError.invalid(
                    "charge_disputed",
                    null,
                    "Charge %s has been charged back; cannot issue a refund."
                            .formatted(charge.path("id").asText()));
        }
        var left = left(charge);
        if (left == 0) {
            throw StripeError.invalid(
                    "charge_already_refunded",
                    null,
                    "Charge %s has already been refunded."
                            .formatted(charge.path("id").asText()));
        }
        var amount = params.integer("amount").orElse(left);
        if (amount < 1) {
            throw StripeError.invalid("parameter_invalid_integer", "amount", "Refund must be greater than 0.");
        }
        if (amount > left) {
            var currency = LineItems.currency(charge);
            throw StripeError.invalid(
                    "amount",
                    "Refund amount (%s) is greater than unrefunded amount on charge (%s)"
                            .formatted(Currencies.written(amount, currency), Currencies.written(left, currency)));
        }
        return amount;
    }

    /** While the bank decides, and for good when it has decided for its client. */
    private boolean isChargedBack(ObjectNode charge) {
        var id = charge.path("id").asText();
        return store.newest(Kind.DISPUTE).stream()
                .filter(dispute -> id.equals(dispute.path("charge").asText()))
                .anyMatch(Disputes::hasTaken);
    }

    private ObjectNode fill(String id, ObjectNode charge, long amount, Params params) {
        var refund = shapes.make(Kind.REFUND.type, id)
                .put("amount", amount)
                .put("balance_transaction", ledger.enterRefund(id, charge, amount))
                .put("charge", charge.path("id").asText())
                .put("currency", LineItems.currency(charge))
                .put("payment_intent", charge.path("payment_intent").asText())
                .put("payment_method", charge.path("payment_method").asText())
                .put("reason", params.text("reason").orElse(null))
                .put("status", Card.refundStatus(last4(charge)));
        refund.set("metadata", Shapes.pairs(params.pairs("metadata")));
        return refund;
    }

    private void keepInList(ObjectNode charge, ObjectNode refund) {
        store.find(Expansion.listId(charge.path("id").asText(), "refunds"))
                .ifPresent(list -> list.withArray("data").insert(0, refund));
    }

    private static long left(ObjectNode charge) {
        return charge.path("amount_captured").asLong()
                - charge.path("amount_refunded").asLong();
    }

    private static String last4(ObjectNode charge) {
        return charge.path("payment_method_details").path("card").path("last4").asText();
    }
}
