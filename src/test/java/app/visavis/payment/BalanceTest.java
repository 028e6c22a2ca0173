package app.visavis.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BalanceTest {
    @Test
    void neverMoreGoesOutThanCameIn() {
        var balance = Balance.ofCaptured(4500).giving(3000);
        assertEquals(1500, balance.givable(4500));
        assertThrows(IllegalArgumentException.class, () -> balance.giving(1501));
        assertThrows(IllegalArgumentException.class, () -> balance.given(3001));
    }

    @Test
    void allIsGivenWhenWhatWasDecidedHasLeft() {
        assertTrue(Balance.ofCaptured(4500).giving(3000).given(3000).isAllGiven());
    }
}
