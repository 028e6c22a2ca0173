package app.visavis.payment;

/** Stripe did not answer, or not as it should: nothing is known of what was asked, and it may be asked again. */
class StripeAway extends Exception {
    StripeAway(Throwable cause) {
        super("Stripe is away", cause);
    }
}
