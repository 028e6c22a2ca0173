package app.visavis.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What came in and went out for a payment, in the currency's smallest unit; never more out than in.
 *
 * @param captured what Stripe has taken from the client
 * @param refunding how much of it was decided to be given back, done or not
 * @param refunded how much of that has left
 * @param settled how much of it reached the client in another way
 */
@Embeddable
record Balance(
        @Column(name = "captured_minor") long captured,
        @Column(name = "refunding_minor") long refunding,
        @Column(name = "refunded_minor") long refunded,
        @Column(name = "settled_minor") long settled) {
    static final Balance NONE = new Balance(0, 0, 0, 0);

    Balance {
        if (refunded < 0 || settled < 0 || refunded + settled > refunding || refunding > captured) {
            throw new IllegalArgumentException("More would go out than came in: " + captured + ", " + refunding + ", "
                    + refunded + ", " + settled);
        }
    }

    static Balance ofCaptured(long minor) {
        return new Balance(minor, 0, 0, 0);
    }

    /** How much of the wanted can be given back still. */
    long givable(long wanted) {
        return Math.min(wanted, captured - refunding);
    }

    Balance giving(long minor) {
        return new Balance(captured, refunding + minor, refunded, settled);
    }

    Balance given(long minor) {
        return new Balance(captured, refunding, refunded + minor, settled);
    }

    /** What had left came back: it is owed again. */
    Balance returned(long minor) {
        return new Balance(captured, refunding, refunded - minor, settled);
    }

    /** It reached the client in another way; less than nothing takes that back. */
    Balance settling(long minor) {
        return new Balance(captured, refunding, refunded, settled + minor);
    }

    /** What is not given back and will not be. */
    long kept() {
        return captured - refunding;
    }

    boolean isAllGiven() {
        return refunded + settled == refunding;
    }
}
