package app.visavis.shared.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class EndingTest {
    @Test
    void whoIsNotLetInForWantOfADatabaseMayComeBack() {
        var away = new IllegalStateException(new SQLTransientConnectionException("The database is away", "08001"));
        assertEquals(1013, Ending.of(away, Ending.UNREADABLE).code());
    }

    @Test
    void whatCannotBeReadIsToldAsSuch() {
        assertEquals(
                1009,
                Ending.of(new IllegalArgumentException("no text"), Ending.UNREADABLE)
                        .code());
    }
}
