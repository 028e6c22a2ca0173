package app.visavis.testsupport;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The service's clock, which a test may put forward for a while. Signatures are still judged by the machine's own. */
@Mock
@Singleton
public class MovableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    /** Puts the clock forward until the returned handle is closed. */
    public Moved forward(Duration by) {
        ahead = ahead.plus(by);
        return () -> ahead = ahead.minus(by);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    /** Puts the clock back when closed. */
    public interface Moved extends AutoCloseable {
        @Override
        void close();
    }
}
