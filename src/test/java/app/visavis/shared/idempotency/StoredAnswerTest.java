package app.visavis.shared.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredAnswerTest {
    @ParameterizedTest
    @CsvSource({"201,true", "204,true", "409,true", "422,true", "401,false", "429,false", "500,false", "503,false"})
    void onlyAnAnswerAboutTheRequestItselfIsKept(int status, boolean kept) {
        assertEquals(kept, StoredAnswer.isFinal(status));
    }
}
