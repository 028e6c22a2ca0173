package app.visavis.payment;

/** How a client's complaint at the bank stands. */
public enum DisputeState {
    /** The bank has asked, or is deciding. */
    OPEN,
    /** The money stays, or came back. */
    WON,
    /** The money is gone. */
    LOST
}
