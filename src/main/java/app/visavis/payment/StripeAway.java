package app.visavis.payment;

/** Stripe did not answer, or not as it should: nothing is known of what was asked, and it may be asked again. */
class StripeAway extends Exception {
    StripeAway(Throwable cause) {
        super("Stripe is away", cause);
    }

    /** Stripe answers, but does not know what it was asked about, such as a session of another account. */
    static class AboutThis extends StripeAway {
        AboutThis(Throwable cause) {
            super(cause);
        }
    }
}
