package app.visavis.shared.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class AttemptTest {
    private static final byte[] BODY = {1, -2, 3};

    @Test
    void theSameRequestIsRecognised() {
        assertEquals(Attempt.of("account:1", "k", "POST /a", BODY), Attempt.of("account:1", "k", "POST /a", BODY));
    }

    @Test
    void aKeyBelongsToItsScope() {
        var mine = Attempt.of("account:1", "k", "POST /a", BODY);
        assertNotEquals(mine.id(), Attempt.of("account:2", "k", "POST /a", BODY).id());
    }

    @Test
    void anotherBodyOrPathIsAnotherRequestUnderTheSameKey() {
        var first = Attempt.of("account:1", "k", "POST /a", BODY);
        var otherBody = Attempt.of("account:1", "k", "POST /a", new byte[] {1, -2});
        var otherPath = Attempt.of("account:1", "k", "POST /b", BODY);
        assertEquals(first.id(), otherBody.id());
        assertNotEquals(first.request(), otherBody.request());
        assertNotEquals(first.request(), otherPath.request());
    }

    @Test
    void anEndlessKeyIsRefused() {
        var key = "k".repeat(256);
        assertThrows(IdempotencyRefused.class, () -> Attempt.of("account:1", key, "POST /a", BODY));
    }
}
