package app.visavis.practice;

import app.visavis.shared.money.Money;
import java.util.Map;

/** The least that a card can be charged, by Stripe's table; nothing at all is allowed, since it needs no card. */
final class SmallestCharge {
    private static final long USUAL = 50;
    private static final Map<String, Long> OTHERS = Map.of(
            "GBP", 30L,
            "CZK", 1_500L,
            "DKK", 250L,
            "HKD", 400L,
            "HUF", 17_500L,
            "MXN", 1_000L,
            "NOK", 300L,
            "PLN", 200L,
            "RON", 200L,
            "SEK", 300L);

    private SmallestCharge() {}

    static boolean allows(Money price) {
        return price.isZero()
                || price.minor() >= OTHERS.getOrDefault(price.currency().getCurrencyCode(), USUAL);
    }
}
