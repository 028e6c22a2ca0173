package app.visavis.payment;

/** Who gave back in another way what Stripe could not. */
public enum SettledBy {
    /** Whoever runs this service, such as by a bank transfer. */
    OPERATOR,
    /** The client's bank, which decided a dispute for its client. */
    BANK
}
