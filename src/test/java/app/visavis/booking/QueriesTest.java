package app.visavis.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueriesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

    @Test
    void sixtyTwoDaysMayBeAskedForAndADayMoreMayNot() {
        assertEquals(
                new DateRange(TODAY, LocalDate.parse("2027-01-31")),
                DateRange.parse("2026-12-01", "2027-01-31", TODAY, 62));
        assertThrows(BookingRefused.class, () -> DateRange.parse("2026-12-01", "2027-02-01", TODAY, 62));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-02, 2026-12-01",
        "tomorrow, 2026-12-02",
        "2026-12-01, 2026-13-01",
        "-999999999-01-01, -999999999-01-02",
        "+999999999-12-30, +999999999-12-31"
    })
    void aRangeThatMakesNoSenseIsRefused(String from, String to) {
        assertThrows(BookingRefused.class, () -> DateRange.parse(from, to, TODAY, 62));
    }

    @Test
    void aCursorComesBackAsItWas() {
        var cursor = new Cursor(Instant.parse("2026-12-01T09:00:00.123456Z"), UUID.randomUUID());
        assertEquals(Optional.of(cursor), Cursor.parse(cursor.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "%%%", "MjAyNg"})
    void anInventedCursorIsRefused(String text) {
        assertThrows(BookingRefused.class, () -> Cursor.parse(text));
    }

    @Test
    void aSearchIsTakenWordByWord() {
        var query = SearchQuery.parse("  anxiety   paris ", "", "2026-12-01");
        assertEquals(List.of("anxiety", "paris"), query.words());
        assertEquals(Optional.empty(), query.language());
        assertEquals(Optional.of(Instant.parse("2026-12-01T00:00:00Z")), query.before());
    }

    @Test
    void anUnknownStateIsRefused() {
        assertThrows(BookingRefused.class, () -> BookingFilter.parse("sometime"));
    }

    @Test
    void aHouseholdIsOneNetworkHoweverManyAddressesItHas() {
        assertEquals(Network.of("2001:db8:1:2::1"), Network.of("2001:db8:1:2:ffff::9"));
        assertNotEquals(Network.of("2001:db8:1:2::1"), Network.of("2001:db8:1:3::1"));
        assertNotEquals(Network.of("192.0.2.1"), Network.of("192.0.2.2"));
    }
}
