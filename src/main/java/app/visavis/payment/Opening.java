package app.visavis.payment;

import java.time.Instant;

/** What a wish to pay leads to. */
sealed interface Opening {
    /** The browser may go there: a checkout that is open, or the booking's page when nothing is to be paid. */
    record Ready(String url) implements Opening {}

    /** Stripe must be asked first; the time is kept until then either way. */
    record Needed(CheckoutOrder order, Instant keptUntil) implements Opening {}
}
