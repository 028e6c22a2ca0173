package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A client's complaint at the bank: the money is taken at once, and comes back if the bank is convinced. Some banks
 * inquire first, and take nothing yet.
 */
final class Disputes {
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(9);
    private static final String DISPUTED = "needs_response";
    private static final String INQUIRED = "warning_needs_response";

    /** How each stands once evidence is in. */
    private static final Map<String, String> ANSWERED =
            Map.of(DISPUTED, "under_review", INQUIRED, "warning_under_review");

    /** How each may end. */
    private static final Map<String, List<String>> ENDS = Map.of(
            DISPUTED,
            List.of("won", "lost"),
            "under_review",
            List.of("won", "lost"),
            INQUIRED,
            List.of("warning_closed"),
            "warning_under_review",
            List.of("warning_closed"));

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

    /** Whether the bank has the money, or will not give it back: an inquiry takes nothing. */
    static boolean hasTaken(ObjectNode dispute) {
        var status = dispute.path("status").asText();
        return !status.equals("won") && !isInquiry(status);
    }

    ObjectNode open(ObjectNode charge, String reason) {
        var dispute = complain(charge, reason);
        withdraw(dispute);
        events.happened("charge.dispute.created", dispute, ApiRequest.NONE);
        events.happened("charge.dispute.funds_withdrawn", dispute, ApiRequest.NONE);
        return dispute;
    }

    ObjectNode inquire(ObjectNode charge, String reason) {
        var inquiry = complain(charge, reason).put("status", INQUIRED).put("is_charge_refundable", true);
        caseOf(inquiry).put("case_type", "inquiry");
        events.happened("charge.dispute.created", inquiry, ApiRequest.NONE);
        return inquiry;
    }

    /** The client insists: the inquiry becomes a dispute about what has not gone back meanwhile. */
    ObjectNode escalate(String id) {
        var dispute = store.require(Kind.DISPUTE, id);
        if (!isInquiry(dispute.path("status").asText()) || isOver(dispute)) {
            throw StripeError.invalid("status", "This is no inquiry, or not any more.");
        }
        var charge = store.require(Kind.CHARGE, dispute.path("charge").asText());
        dispute.put("status", DISPUTED).put("is_charge_refundable", false).put("amount", left(charge));
        caseOf(dispute).put("case_type", "chargeback");
        askForAnswer(dispute);
        withdraw(dispute);
        events.happened("charge.dispute.updated", dispute, ApiRequest.NONE);
        events.happened("charge.dispute.funds_withdrawn", dispute, ApiRequest.NONE);
        return dispute;
    }

    /** Evidence is handed in. The day until which that was possible stays, as at Stripe. */
    ObjectNode answer(String id) {
        var dispute = store.require(Kind.DISPUTE, id);
        var answered = ANSWERED.get(dispute.path("status").asText());
        if (answered == null) {
            throw StripeError.invalid("status", "This dispute has been answered, or is closed.");
        }
        dispute.put("status", answered)
                .withObject("evidence_details")
                .put("has_evidence", true)
                .put("submission_count", 1);
        events.happened("charge.dispute.updated", dispute, ApiRequest.NONE);
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

    /** The bank decides: {@code won} or {@code lost}; an inquiry is only {@code warning_closed}. */
    ObjectNode close(String id, String status) {
        var dispute = store.require(Kind.DISPUTE, id);
        if (isOver(dispute)) {
            throw StripeError.invalid("status", "This dispute is already closed.");
        }
        var ends = ENDS.getOrDefault(dispute.path("status").asText(), List.of());
        if (!ends.contains(status)) {
            throw StripeError.invalid("status", "Invalid status: must be " + String.join(", or ", ends));
        }
        dispute.put("status", status);
        events.happened("charge.dispute.closed", dispute, ApiRequest.NONE);
        if (status.equals("won")) {
            enter(dispute, dispute.path("amount").asLong());
            events.happened("charge.dispute.funds_reinstated", dispute, ApiRequest.NONE);
        }
        return dispute;
    }

    private ObjectNode complain(ObjectNode charge, String reason) {
        if (!REASONS.contains(reason)) {
            throw StripeError.invalid("reason", "Invalid reason: " + reason);
        }
        if (!charge.path("paid").asBoolean() || charge.path("disputed").asBoolean()) {
            throw StripeError.invalid("charge", "This charge cannot be disputed (again).");
        }
        var dispute = shapes.make(Kind.DISPUTE.type, Ids.next("dp"))
                .put("amount", left(charge))
                .put("charge", charge.path("id").asText())
                .put("currency", LineItems.currency(charge))
                .put("payment_intent", charge.path("payment_intent").asText())
                .put("reason", reason);
        askForAnswer(dispute);
        charge.put("disputed", true);
        return store.put(dispute);
    }

    private void askForAnswer(ObjectNode dispute) {
        dispute.withObject("evidence_details").put("due_by", shapes.now() + TIME_TO_ANSWER.toSeconds());
    }

    private void withdraw(ObjectNode dispute) {
        enter(dispute, -dispute.path("amount").asLong());
    }

    private void enter(ObjectNode dispute, long amount) {
        var entry = ledger.enterDispute(dispute, amount);
        dispute.withArray("balance_transactions").add(entry.deepCopy());
    }

    private static boolean isOver(ObjectNode dispute) {
        return !ENDS.containsKey(dispute.path("status").asText());
    }

    private static boolean isInquiry(String status) {
        return status.startsWith("warning_");
    }

    private static ObjectNode caseOf(ObjectNode dispute) {
        return dispute.withObject("payment_method_details").withObject("card");
    }

    private static long left(ObjectNode charge) {
        return charge.path("amount_captured").asLong()
                - charge.path("amount_refunded").asLong();
    }
}
