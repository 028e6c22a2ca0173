package app.visavis.shared.backup;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets runs of long ago. */
@ApplicationScoped
class BackupReaper {
    private final Backups backups;

    BackupReaper(Backups backups) {
        this.backups = backups;
    }

    @Scheduled(every = "1h", delayed = "7m")
    void forgetOld() {
        backups.forgetOld();
    }
}
