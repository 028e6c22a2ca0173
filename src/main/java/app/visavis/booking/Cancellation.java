package app.visavis.booking;

import app.visavis.practice.RefundPolicy;
import app.visavis.shared.money.Money;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What calling a booking off does to the money.
 *
 * @param refund what the client gets back
 * @param fee what is kept of what was paid
 * @param before what went back before, or was decided to: by a person's hand, or by a bank
 * @param until the last moment at which this is so
 */
record Cancellation(Money refund, Money fee, Money before, Instant until) {
    /** Refuses to be executed as something else than what was previewed. */
    void requireGiving(@Nullable Money expected) {
        if (expected != null && !expected.equals(refund)) {
            throw BookingRefused.refundChanged(this);
        }
    }

    /** The policy gives of the whole price, but nothing goes back twice. */
    Cancellation within(Money left) {
        var given = refund.atMost(left);
        var paid = refund.plus(fee);
        var there = paid.atMost(left);
        return new Cancellation(given, there.minus(given), paid.minus(there), until);
    }

    /** Nothing was paid yet. */
    static Cancellation ofHold(Booking booking) {
        var nothing = booking.price.zero();
        return new Cancellation(
                nothing, nothing, nothing, Objects.requireNonNullElse(booking.heldUntil, booking.endsAt));
    }

    /** Whatever the policy: who is let down gets everything back. */
    static Cancellation byPractitioner(Booking booking) {
        var nothing = booking.price.zero();
        return new Cancellation(booking.price, nothing, nothing, booking.endsAt);
    }

    static Cancellation byClient(Booking booking, Instant now) {
        var percent = booking.policy.percentAt(now, booking.startsAt);
        var refund = booking.price.share(percent);
        return new Cancellation(
                refund, booking.price.minus(refund), booking.price.zero(), until(booking, percent, now));
    }

    private static Instant until(Booking booking, int percent, Instant now) {
        if (percent == RefundPolicy.ALL) {
            return booking.freeUntil();
        }
        return now.isAfter(booking.startsAt) ? booking.endsAt : booking.startsAt;
    }
}
