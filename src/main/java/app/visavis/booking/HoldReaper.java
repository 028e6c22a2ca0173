package app.visavis.booking;

import app.visavis.shared.database.DeadlockRetry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Ends holds that ran out. On several servers at once it is harmless: each hold is judged under its row's lock. */
@ApplicationScoped
class HoldReaper {
    private static final Logger LOG = Logger.getLogger(HoldReaper.class);
    private static final int AT_ONCE = 200;
    private static final Duration WEEK = Duration.ofDays(7);

    private final Diary diary;
    private final Bookings bookings;
    private final Clock clock;

    HoldReaper(Diary diary, Bookings bookings, Clock clock) {
        this.diary = diary;
        this.bookings = bookings;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reap() {
        lapse(diary.expiredHolds(clock.instant(), AT_ONCE));
    }

    /**
     * Those in the way of this slot at once, and those of the weeks around it, which may count for its limits: nobody
     * is refused for a hold that is over.
     */
    void reap(Slot slot, Instant now) {
        lapse(diary.expiredHolds(
                slot.practiceId(),
                slot.blocksFrom().minus(WEEK),
                slot.blocksUntil().plus(WEEK),
                now));
    }

    private void lapse(List<UUID> expired) {
        var lapsed = expired.stream()
                .filter(id -> DeadlockRetry.insist(() -> bookings.lapseExpired(id)))
                .count();
        if (lapsed > 0) {
            LOG.infof("%d holds ran out", lapsed);
        }
    }
}
