package app.visavis.payment;

import java.time.Instant;
import java.util.UUID;

/** What a wish to pay leads to. */
sealed interface Opening {
    /** The browser may go there: a checkout that is open, or the booking's page when nothing is to be paid. */
    record Ready(String url) implements Opening {}

    /** A checkout whose time is over: Stripe must be asked whether it was paid before it ended. */
    record Doubtful(String url, UUID paymentId) implements Opening {}

    /** Stripe must be asked first; the time is kept until then either way. */
    record Needed(CheckoutOrder order, Instant keptUntil) implements Opening {}
}
