package app.visavis.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The attempt to get a checkout from Stripe.
 *
 * @param number from 0
 * @param openedAt when it began; from this its end at Stripe is counted
 * @param sessionId null until Stripe's answer was kept
 */
@Embeddable
record CheckoutAttempt(
        @Column(name = "attempt") int number,
        @Column(name = "opened_at") Instant openedAt,
        @Column(name = "session_id") @Nullable String sessionId,
        @Column(name = "checkout_url") @Nullable String url) {
    /** Stripe accepts an end at least 30 minutes ahead; a minute more lets the request travel. */
    private static final Duration BACKSTOP = Duration.ofMinutes(31);

    /** How old an unanswered attempt may be and still be repeated: then its end would come too near for Stripe. */
    private static final Duration REPEATABLE = Duration.ofSeconds(30);

    /** How far Stripe's clock may be from ours. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    static CheckoutAttempt first(Instant now) {
        return new CheckoutAttempt(0, now, null, null);
    }

    /**
     * The attempt to go on with. One whose answer was lost is repeated with the same parameters and key, so that Stripe
     * answers the same; when it is too old for that, another begins.
     */
    CheckoutAttempt again(Instant now) {
        var isFresh = !openedAt.plus(REPEATABLE).isBefore(now);
        return sessionId != null || isFresh ? this : next(now);
    }

    /** Another attempt, since nobody paid this one before Stripe ended it. */
    CheckoutAttempt next(Instant now) {
        return new CheckoutAttempt(number + 1, now, null, null);
    }

    /** Names the attempt to Stripe: the payment's id, as long as the first attempt lasts. */
    String key(UUID paymentId) {
        return number == 0 ? paymentId.toString() : paymentId + "-" + number;
    }

    Instant endsAt() {
        return openedAt.plus(BACKSTOP);
    }

    /** Whether Stripe has ended it by itself, or does so in this minute. */
    boolean isOver(Instant now) {
        return !now.plus(CLOCKS_APART).isBefore(endsAt());
    }

    CheckoutAttempt answered(Checkout checkout) {
        return new CheckoutAttempt(number, openedAt, checkout.sessionId(), checkout.url());
    }

    /** Whether Stripe answered nothing else before. */
    boolean accepts(Checkout checkout) {
        return sessionId == null || sessionId.equals(checkout.sessionId());
    }
}
