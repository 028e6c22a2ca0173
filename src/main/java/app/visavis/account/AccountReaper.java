package app.visavis.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Removes attempts and sessions that are over; harmless on several servers at once. */
@ApplicationScoped
class AccountReaper {
    /** Long enough to tell an owner when their session ended; a replayed token of an older one is simply unknown. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Clock clock;

    AccountReaper(Clock clock) {
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void reap() {
        var now = clock.instant();
        Registration.delete("expiresAt < ?1", now);
        PasswordReset.delete("expiresAt < ?1", now);
        AccountSession.delete("expiresAt < ?1 or endedAt < ?1", now.minus(KEPT));
    }
}
