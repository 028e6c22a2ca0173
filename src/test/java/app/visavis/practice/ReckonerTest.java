package app.visavis.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.visavis.shared.ical.CalendarUnreadable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReckonerTest {
    private static final int FILES = 64;
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private static final String LONG = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
            + "BEGIN:VEVENT\r\nDTSTART:19900101T000000Z\r\nRRULE:FREQ=HOURLY;COUNT=190000\r\nEND:VEVENT\r\n".repeat(2)
            + "END:VCALENDAR\r\n";

    /** They all begin before somebody else has a short thing to do, who would wait for almost all of them otherwise. */
    @Test
    void filesThatTakeLongLeaveTheCarriersToOthers() throws InterruptedException {
        var reckoner = new Reckoner();
        // Threads that meet while classes are loaded get carriers of their own, which would prove nothing.
        refuse(reckoner);
        var begun = new CountDownLatch(FILES);
        var read = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < FILES; i++) {
                threads.execute(() -> {
                    begun.countDown();
                    refuse(reckoner);
                    read.incrementAndGet();
                });
            }
            begun.await();
            assertThat(read.get()).isLessThan(FILES / 2);
        } finally {
            reckoner.stop();
        }
    }

    private static void refuse(Reckoner reckoner) {
        assertThrows(CalendarUnreadable.class, () -> reckoner.busy(LONG, ZoneOffset.UTC, NOW, NOW.plusSeconds(86_400)));
    }
}
