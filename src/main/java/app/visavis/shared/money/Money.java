package app.visavis.shared.money;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param minor in the currency's smallest unit: cents for EUR, yen for JPY; never negative
 * @param currency ISO 4217
 */
@Embeddable
public record Money(
        @Column(name = "price_minor") long minor,
        @Column(name = "currency") Currency currency) {
    private static final long WHOLE = 100;

    /** Of a currency with three decimals Stripe moves amounts that end in 0 only. */
    private static final long COARSE_STEP = 10;

    public Money {
        if (minor < 0) {
            throw new IllegalArgumentException("An amount is never negative: " + minor);
        }
    }

    public static Money of(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }

    @JsonIgnore
    public boolean isZero() {
        return minor == 0;
    }

    public Money zero() {
        return new Money(0, currency);
    }

    public Money minus(Money other) {
        return new Money(minor - sameCurrency(other).minor, currency);
    }

    public Money plus(Money other) {
        return new Money(minor + sameCurrency(other).minor, currency);
    }

    public Money atMost(Money bound) {
        return minor > sameCurrency(bound).minor ? bound : this;
    }

    /**
     * A part of it, rounded to what Stripe can move, halves up: a share is what somebody gets back.
     *
     * @param percent 0 to 100
     */
    public Money share(int percent) {
        if (percent == WHOLE) {
            return this;
        }
        var step = currency.getDefaultFractionDigits() > 2 ? COARSE_STEP : 1;
        var divisor = WHOLE * step;
        var steps = Math.addExact(Math.multiplyExact(minor, percent), divisor / 2) / divisor;
        return new Money(Math.min(minor, steps * step), currency);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Two currencies cannot be added: " + currency + ", " + other.currency);
        }
        return other;
    }
}
