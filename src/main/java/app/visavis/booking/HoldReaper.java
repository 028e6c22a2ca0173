package app.visavis.booking;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Ends holds that ran out. On several servers at once it is harmless: each hold is judged under its row's lock. */
@ApplicationScoped
class HoldReaper {
    private static final Logger LOG = Logger.getLogger(HoldReaper.class);
    private static final int AT_ONCE = 200;

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

    /** Those in the way of this slot at once: nobody is refused for a hold that is over. */
    void reap(Slot slot, Instant now) {
        lapse(diary.expiredHolds(slot.practiceId(), slot.blocksFrom(), slot.blocksUntil(), now));
    }

    private void lapse(List<UUID> expired) {
        var lapsed = expired.stream().filter(bookings::lapseExpired).count();
        if (lapsed > 0) {
            LOG.infof("%d holds ran out", lapsed);
        }
    }
}
