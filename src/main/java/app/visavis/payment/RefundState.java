package app.visavis.payment;

/** How far a refund has come. */
public enum RefundState {
    /** Decided here; Stripe has not been asked yet. */
    ASKED,
    /** Stripe works on it. */
    PENDING,
    /** The money has left. */
    SUCCEEDED,
    /** Stripe could not, or it came back: a person must look at it. */
    FAILED,
    /** Stripe could not, and it was given back in another way. */
    SETTLED
}
