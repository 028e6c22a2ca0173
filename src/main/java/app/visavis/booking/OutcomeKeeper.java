package app.visavis.booking;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.jboss.logging.Logger;

/** Completes what is over. On several servers at once it is harmless: each booking is judged under its row's lock. */
@ApplicationScoped
class OutcomeKeeper {
    private static final Logger LOG = Logger.getLogger(OutcomeKeeper.class);
    private static final int AT_ONCE = 1_000;

    private final Diary diary;
    private final Outcomes outcomes;
    private final BookingConfig config;
    private final Clock clock;

    OutcomeKeeper(Diary diary, Outcomes outcomes, BookingConfig config, Clock clock) {
        this.diary = diary;
        this.outcomes = outcomes;
        this.config = config;
        this.clock = clock;
    }

    /** Where one waited in vain nothing is assumed until the practitioner's time to say so is over. */
    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void complete() {
        var now = clock.instant();
        var over = diary.standingUntil(now.minus(config.completedAfter()), AT_ONCE);
        var certain = now.minus(config.outcomeCorrectable());
        var presences = outcomes.presences(over.keySet());
        var completed = over.entrySet().stream()
                .filter(booking -> booking.getValue().isBefore(certain)
                        || !presences
                                .getOrDefault(booking.getKey(), Presence.NOBODY)
                                .isOneSided())
                .map(Map.Entry::getKey)
                .filter(outcomes::complete)
                .count();
        if (completed > 0) {
            LOG.infof("%d bookings are over", completed);
        }
    }
}
