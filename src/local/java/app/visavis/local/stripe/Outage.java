package app.visavis.local.stripe;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Stripe's bad days, on demand: what the API does instead of answering. */
final class Outage {
    /** What is wrong. */
    enum Kind {
        /** Nothing. */
        NONE,
        /** Every request is answered with a fault, and nothing is done. */
        DOWN,
        /** Every request is refused as one too many. */
        LIMITED,
        /** Nothing is answered until it is over. */
        SILENT,
        /** What is asked for is done, and the answer is lost. */
        LOST_ANSWERS
    }

    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private volatile Kind kind = Kind.NONE;

    void become(Kind wanted) {
        kind = wanted;
    }

    Kind kind() {
        return kind;
    }

    /** Before a request is looked at. */
    void before(String requestId) {
        switch (kind) {
            case DOWN -> throw StripeError.ours(requestId);
            case LIMITED -> throw StripeError.tooMany();
            case SILENT -> waitForTheEnd();
            case NONE, LOST_ANSWERS -> {}
        }
    }

    /** After it was done. */
    void after(String requestId) {
        if (kind == Kind.LOST_ANSWERS) {
            throw StripeError.ours(requestId);
        }
    }

    private void waitForTheEnd() {
        var end = System.nanoTime() + LONGEST_SILENCE.toNanos();
        while (kind == Kind.SILENT && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
