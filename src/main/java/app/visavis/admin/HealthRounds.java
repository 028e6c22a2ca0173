package app.visavis.admin;

import app.visavis.shared.checkup.Checkup;
import app.visavis.shared.checkup.Finding;
import app.visavis.shared.checkup.Round;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a round of all checkups; several who ask within a few seconds hear of the same one. */
@ApplicationScoped
class HealthRounds {
    private static final Duration FRESH = Duration.ofSeconds(10);

    record Made(Instant at, List<Finding> findings) {}

    private final List<Checkup> checkups;
    private final Clock clock;
    private @Nullable Made last;

    HealthRounds(@All List<Checkup> checkups, Clock clock) {
        this.checkups = checkups;
        this.clock = clock;
    }

    synchronized Made make() {
        var now = clock.instant();
        if (last == null || last.at().plus(FRESH).isBefore(now)) {
            last = new Made(now, Round.of(checkups));
        }
        return last;
    }
}
