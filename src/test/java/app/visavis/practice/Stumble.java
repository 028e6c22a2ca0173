package app.visavis.practice;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A neighbour with a bug of its own, which shows when a certain practice's busy times change. No proxy: its field is set from outside. */
@Singleton
class Stumble {
    volatile @Nullable UUID over;

    void onChange(@Observes PracticeEvent.BusyTimesChanged changed) {
        if (changed.practiceId().equals(over)) {
            throw new IllegalStateException("stumbled");
        }
    }
}
