package app.visavis.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.shared.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckoutAttemptTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final UUID PAYMENT = UUID.randomUUID();

    private final CheckoutAttempt first = CheckoutAttempt.first(NOW);

    @Test
    void theFirstAttemptIsNamedAfterThePayment() {
        assertEquals(PAYMENT.toString(), first.key(PAYMENT));
    }

    @Test
    void aLostAnswerIsAskedForAgainInTheSameWords() {
        assertEquals(first, first.again(NOW.plusSeconds(30)));
    }

    @Test
    void anAttemptThatIsTooOldForStripeGivesWayToAnother() {
        var second = first.again(NOW.plusSeconds(31));
        assertEquals(PAYMENT + "-1", second.key(PAYMENT));
        assertEquals(NOW.plusSeconds(31).plus(Duration.ofMinutes(31)), second.endsAt());
    }

    @Test
    void theEndIsNeverNearerThanStripeAllows() {
        var latest = NOW.plusSeconds(30);
        var ahead = Duration.between(latest, first.again(latest).endsAt());
        assertTrue(ahead.compareTo(Duration.ofMinutes(30)) > 0);
    }

    @Test
    void anAnsweredAttemptStays() {
        var answered = first.answered(checkout("cs_1"));
        assertEquals(answered, answered.again(NOW.plus(Duration.ofHours(1))));
        assertTrue(answered.accepts(checkout("cs_1")));
        assertFalse(answered.accepts(checkout("cs_2")));
    }

    private static Checkout checkout(String session) {
        return new Checkout(session, PAYMENT, Checkout.Standing.OPEN, Money.of(4500, "EUR"), null, "https://pay");
    }
}
