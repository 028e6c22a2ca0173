package app.visavis.payment;

import app.visavis.shared.money.Money;

/**
 * What payments have brought in.
 *
 * @param payments how many there were
 * @param gross what clients were charged
 * @param refunded what was decided to be given back of it, whenever that was
 * @param kept what was not
 * @param disputed what banks took back for good
 * @param net what is left, before Stripe's fees
 */
record Earned(int payments, Money gross, Money refunded, Money kept, Money disputed, Money net) {
    static Earned nothing(Money zero) {
        return new Earned(0, zero, zero, zero, zero, zero);
    }

    static Earned of(Earning earning) {
        var disputed = earning.disputed();
        var kept = earning.kept();
        var left = new Money(Math.max(0, kept.minor() - disputed.minor()), kept.currency());
        return new Earned(1, earning.paid(), earning.paid().minus(kept), kept, disputed, left);
    }

    Earned plus(Earned other) {
        return new Earned(
                payments + other.payments,
                gross.plus(other.gross),
                refunded.plus(other.refunded),
                kept.plus(other.kept),
                disputed.plus(other.disputed),
                net.plus(other.net));
    }
}
