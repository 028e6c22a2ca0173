package app.visavis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.visavis.testsupport.VisavisTest;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What happens without anybody asking for it, and how soon again at the latest. What each does is for the tests of each,
 * most of which do not wait for the clock.
 */
@VisavisTest
class ByItselfTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofMinutes(70);
    private static final Duration DAY = Duration.ofHours(25);

    private static final Map<String, Duration> PROMISED = Map.ofEntries(
            Map.entry("account.AccountReaper#reap", HOUR),
            Map.entry("account.Doorkeeper#showOut", SOON),
            Map.entry("booking.HoldReaper#reap", SOON),
            Map.entry("booking.NextFreeKeeper#followChanges", SOON),
            Map.entry("booking.NextFreeKeeper#followTime", SOON),
            Map.entry("booking.OutcomeKeeper#complete", MINUTE),
            Map.entry("call.RoomWarden#walkRound", SOON),
            Map.entry("notification.ReminderClerk#work", MINUTE),
            Map.entry("payment.PaymentMeter#look", MINUTE),
            Map.entry("payment.PaymentSweep#askAboutTheQuiet", MINUTE),
            Map.entry("payment.PaymentSweep#endOverdue", SOON),
            Map.entry("payment.StripeEventReaper#forgetOld", DAY),
            Map.entry("payment.StripeNewsCatchUp#catchUp", TEN_MINUTES),
            Map.entry("practice.CalendarReader#readDue", SOON),
            Map.entry("shared.backup.BackupGauges#look", MINUTE),
            Map.entry("shared.backup.BackupReaper#forgetOld", HOUR),
            Map.entry("shared.database.Replication#look", SOON),
            Map.entry("shared.idempotency.IdempotencyReaper#forgetOld", HOUR),
            Map.entry("shared.outbox.OutboxMeter#look", MINUTE),
            Map.entry("shared.outbox.OutboxRelay#forgetDelivered", HOUR),
            Map.entry("shared.outbox.OutboxRelay#work", SOON));

    @Inject
    Scheduler scheduler;

    @Test
    void allOfItIsScheduledAndComesInTime() {
        var next = scheduler.getScheduledJobs().stream()
                .collect(Collectors.toMap(ByItselfTest::method, Function.identity()));
        assertTrue(scheduler.isRunning());
        assertEquals(PROMISED.keySet(), next.keySet());
        var now = Instant.now();
        PROMISED.forEach((method, within) -> {
            var at = next.get(method).getNextFireTime();
            assertTrue(at.isBefore(now.plus(within)), () -> method + " comes at " + at);
        });
    }

    private static String method(Trigger job) {
        return job.getMethodDescription().replaceFirst("^app\\.visavis\\.", "");
    }
}
