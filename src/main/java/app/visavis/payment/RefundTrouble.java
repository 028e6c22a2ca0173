package app.visavis.payment;

/** Why money that should go back has not. */
public enum RefundTrouble {
    /** Stripe had sent it, and the client's bank did not take it. */
    SENT_BACK,
    /** The client disputes the payment: their bank has the money until it has decided. */
    DISPUTED,
    /** Stripe did not send it. */
    REFUSED
}
