package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** A client's complaint at the bank: the money is taken at once, and comes back if the bank is convinced. */
final class Disputes {
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(9);
    private static final List<String> REASONS = List.of(
            "bank_cannot_process check_returned credit_not_processed customer_initiated debit_not_authorized duplicate fraudulent general incorrect_account_details insufficient_funds noncompliant product_not_received product_unacceptable subscription_canceled unrecognized"
                    .split(" "));

    private final Store store;
    private final Shapes shapes;
    private final Events events;
    private final Ledger ledger;

    Disputes(Store store, Shapes shapes, Events events) {
        this.store = store;
        this.shapes = shapes;
        this.events = events;
        this.ledger = new Ledger(store, shapes);
    }

    ObjectNode open(ObjectNode charge, String reason) {
        if (!REASONS.contains(reason)) {
            throw StripeError.invalid("reason", "Invalid reason: " + reason);
        }
        if (!charge.path("paid").asBoolean() || charge.path("disputed").asBoolean()) {
            throw StripeError.invalid("charge", "This charge cannot be disputed (again).");
        }
        var amount = charge.path("amount_captured").asLong()
                - charge.path("amount_refunded").asLong();
        var dispute = store.put(fill(charge, amount, reason));
        charge.put("disputed", true);
        withdraw(dispute, -amount);
        events.happened("charge.dispute.created", dispute, ApiRequest.NONE);
        events.happened("charge.dispute.funds_withdrawn", dispute, ApiRequest.NONE);
        return dispute;
    }

    /** Lets those complain whose card is one of a complainer. */
    void openDue() {
        store.newest(Kind.CHARGE).stream()
                .filter(charge -> charge.path("paid").asBoolean())
                .filter(charge -> !charge.path("disputed").asBoolean())
                .filter(charge -> Card.isDisputed(charge.path("payment_method_details")
                        .path("card")
                        .path("last4")
                        .asText()))
                .forEach(charge -> open(charge, "fraudulent"));
    }

    /** The bank decides: {@code won} or {@code lost}. */
    ObjectNode close(String id, String status) {
        var dispute = store.require(Kind.DISPUTE, id);
        if (!List.of("won", "lost").contains(status)) {
            throw StripeError.invalid("status", "Invalid status: must be one of won, or lost");
        }
        if (!"needs_response".equals(dispute.path("status").asText())) {
            throw StripeError.invalid("status", "This dispute is already closed.");
        }
        dispute.put("status", status);
        events.happened("charge.dispute.closed", dispute, ApiRequest.NONE);
        if (status.equals("won")) {
            withdraw(dispute, dispute.path("amount").asLong());
            events.happened("charge.dispute.funds_reinstated", dispute, ApiRequest.NONE);
        }
        return dispute;
    }

    private ObjectNode fill(ObjectNode charge, long amount, String reason) {
        var dispute = shapes.make(Kind.DISPUTE.type, Ids.next("dp"))
                .put("amount", amount)
                .put("charge", charge.path("id").asText())
                .put("currency", LineItems.currency(charge))
                .put("payment_intent", charge.path("payment_intent").asText())
                .put("reason", reason);
        dispute.withObject("evidence_details").put("due_by", shapes.now() + TIME_TO_ANSWER.toSeconds());
        return dispute;
    }

    private void withdraw(ObjectNode dispute, long amount) {
        var entry = ledger.enterDispute(dispute, amount);
        dispute.withArray("balance_transactions").add(entry.deepCopy());
    }
}
