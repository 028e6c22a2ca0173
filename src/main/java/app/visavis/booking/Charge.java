package app.visavis.booking;

/** Who pays for a booking that the practitioner made. */
public enum Charge {
    /** The client pays before it stands. */
    CLIENT_PAYS,
    /** It has been settled between the two: nothing is paid here. */
    SETTLED
}
