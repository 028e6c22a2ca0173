package app.visavis.shared.backup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ages as metrics, in seconds; not a number while there is nothing that could have one. They grow also while the
 * database does not answer, since a scrape asks the clock only.
 */
@Startup
@ApplicationScoped
class BackupGauges {
    private final Backups backups;
    private final Clock clock;

    private volatile @Nullable Instant verifiedBackupAt;
    private volatile @Nullable Instant logUntil;

    BackupGauges(Backups backups, MeterRegistry registry, Clock clock) {
        this.backups = backups;
        this.clock = clock;
        age(registry, "visavis.backup.age", "Age of the newest verified backup", () -> verifiedBackupAt);
        age(registry, "visavis.backup.log.age", "Time since the binary log was shipped", () -> logUntil);
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        var view = backups.view();
        verifiedBackupAt = view.verifiedBackupAt();
        logUntil = view.logUntil();
    }

    private void age(MeterRegistry registry, String name, String description, Supplier<@Nullable Instant> moment) {
        Gauge.builder(name, () -> secondsSince(moment.get()))
                .description(description)
                .baseUnit("seconds")
                .register(registry);
    }

    private double secondsSince(@Nullable Instant moment) {
        return moment == null
                ? Double.NaN
                : Duration.between(moment, clock.instant()).toMillis() / 1000.0;
    }
}
