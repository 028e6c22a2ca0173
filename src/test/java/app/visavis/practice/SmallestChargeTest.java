package app.visavis.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.visavis.shared.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallestChargeTest {
    @ParameterizedTest
    @CsvSource({"0, EUR, true", "49, EUR, false", "50, EUR, true", "29, GBP, false", "30, GBP, true", "299, SEK, false"
    })
    void aPriceIsNothingOrEnoughForACard(long minor, String currency, boolean allowed) {
        assertEquals(allowed, SmallestCharge.allows(Money.of(minor, currency)));
    }
}
