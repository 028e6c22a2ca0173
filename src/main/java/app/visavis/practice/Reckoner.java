package app.visavis.practice;

import app.visavis.shared.ical.CalendarReading;
import app.visavis.shared.ical.CalendarUnreadable;
import app.visavis.shared.ical.Span;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Works out busy times on few threads of its own: who reads a file never waits, so on virtual threads a handful of long
 * ones would keep every carrier from everybody else.
 */
@ApplicationScoped
class Reckoner {
    private static final int THREADS = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("calendar-", 0).factory());

    /** See {@link CalendarReading#busy}; waits for a thread. */
    List<Span> busy(String text, ZoneId zone, Instant from, Instant until) {
        var reckoned = threads.submit(() -> CalendarReading.busy(text, zone, from, until));
        try {
            return reckoned.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CalendarUnreadable unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            reckoned.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
