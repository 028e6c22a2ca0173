package app.visavis.shared.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days that anybody can mean: years of five digits fit no database, and those of before were typed by mistake. */
public final class Era {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private Era() {}

    public static boolean has(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    public static boolean has(Instant moment) {
        return !moment.isBefore(FIRST.atStartOfDay(ZoneOffset.UTC).toInstant())
                && moment.isBefore(LAST.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
