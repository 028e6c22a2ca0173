package app.visavis.local.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Enters what comes into and leaves the account, with Stripe's fee of European cards. */
final class Ledger {
    private static final long FEE_PER_MILLE = 15;
    private static final long FEE_FIXED = 25;
    private static final long UNTIL_AVAILABLE = 7L * 24 * 60 * 60;

    private final Store store;
    private final Shapes shapes;

    Ledger(Store store, Shapes shapes) {
        this.store = store;
        this.shapes = shapes;
    }

    /** Returns the entry's id. */
    String enter(ObjectNode charge) {
        var amount = charge.path("amount").asLong();
        var fee = amount * FEE_PER_MILLE / 1000 + FEE_FIXED;
        var currency = LineItems.currency(charge);
        var entry = entry("charge", charge.path("id").asText(), amount, currency)
                .put("available_on", shapes.now() + UNTIL_AVAILABLE)
                .put("fee", fee)
                .put("net", amount - fee);
        entry.withArray("fee_details")
                .addObject()
                .put("amount", fee)
                .putNull("application")
                .put("currency", currency)
                .put("description", "Stripe processing fees")
                .put("type", "stripe_fee");
        return keep(entry);
    }

    /** Returns the entry's id. Stripe keeps its fee when money goes back. */
    String enterRefund(String refund, ObjectNode charge, long amount) {
        return keep(entry("refund", refund, -amount, LineItems.currency(charge))
                .put("available_on", shapes.now())
                .put("net", -amount));
    }

    /** What a bank takes back, and, with the other sign, gives again. */
    ObjectNode enterDispute(ObjectNode dispute, long amount) {
        return store.put(entry("adjustment", dispute.path("id").asText(), amount, LineItems.currency(dispute))
                .put("available_on", shapes.now())
                .put("description", "Chargeback " + (amount < 0 ? "withdrawal" : "reversal"))
                .put("net", amount)
                .put("reporting_category", amount < 0 ? "dispute" : "dispute_reversal"));
    }

    private ObjectNode entry(String type, String source, long amount, String currency) {
        return shapes.make(Kind.BALANCE_TRANSACTION.type, Ids.next("txn"))
                .put("amount", amount)
                .put("currency", currency)
                .put("reporting_category", type)
                .put("source", source)
                .put("type", type);
    }

    private String keep(ObjectNode entry) {
        return store.put(entry).path("id").asText();
    }
}
