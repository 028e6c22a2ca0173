package app.visavis.booking;

/** One of a booking's two people. */
public enum Party {
    CLIENT,
    PRACTITIONER
}
