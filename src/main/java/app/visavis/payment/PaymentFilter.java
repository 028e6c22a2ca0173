package app.visavis.payment;

/** Which of a practice's payments are asked for. */
enum PaymentFilter {
    ALL("1 = 1"),
    /** Came, and nothing of it is asked back. */
    PAID("p.state = PAID"),
    /** All or a part went back, is on its way, or could not go. */
    REFUNDED("p.state in (REFUNDING, REFUNDED, REFUND_FAILED)"),
    /** The client complained of it at the bank, whatever became of that. */
    DISPUTED("exists (select d.id from Dispute d where d.paymentId = p.id)"),
    /** Nothing came: not yet, or never. */
    UNPAID("p.state in (OPEN, FAILED, EXPIRED)");

    private final String condition;

    PaymentFilter(String condition) {
        this.condition = condition;
    }

    /** In JPQL, of a payment {@code p}. */
    String condition() {
        return condition;
    }
}
