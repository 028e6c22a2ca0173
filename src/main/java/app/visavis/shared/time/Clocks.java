package app.visavis.shared.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The only source of the present: everybody else injects the {@link Clock} and reads it once per operation. */
public class Clocks {
    /** Ticks in whole microseconds, which is what a {@code DATETIME(6)} keeps: what is stored equals what is read. */
    @Produces
    @Singleton
    Clock clock() {
        return system();
    }

    /** For what runs without the service. */
    public static Clock system() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
