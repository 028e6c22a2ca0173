package app.visavis.payment;

/** Where the money for a booking is. */
public enum PaymentState {
    /** Asked for; Stripe may hold an open checkout. */
    OPEN,
    /** Captured, and nothing of it is asked back. */
    PAID,
    /** Stripe tried to collect it and could not. */
    FAILED,
    /** The checkout ended without money. */
    EXPIRED,
    /** All or a part is on its way back. */
    REFUNDING,
    /** What was asked back has been given back. */
    REFUNDED,
    /** What was asked back could not be given back; a person must look. */
    REFUND_FAILED;

    /** Whether money would be news. It may come late: after the payment has been given up. */
    boolean awaitsMoney() {
        return this == OPEN || this == FAILED || this == EXPIRED;
    }

    /** Whether something was asked back that has not left. */
    boolean owes() {
        return this == REFUNDING || this == REFUND_FAILED;
    }
}
