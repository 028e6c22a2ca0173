package app.visavis.booking;

/** Where a booking stands. */
public enum BookingState {
    /** Kept for somebody who has not paid yet. */
    HELD,
    /** Paid, or free of charge: it takes place. */
    CONFIRMED,
    /** It took place. */
    COMPLETED,
    /** Called off by one of the two. */
    CANCELLED,
    /** Held too long. */
    LAPSED,
    /** Somebody did not come. */
    NO_SHOW
}
