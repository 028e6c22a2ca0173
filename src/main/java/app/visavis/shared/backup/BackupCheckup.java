package app.visavis.shared.backup;

import static app.visavis.shared.checkup.Diagnosis.fail;
import static app.visavis.shared.checkup.Diagnosis.ok;
import static app.visavis.shared.checkup.Diagnosis.warn;

import app.visavis.shared.checkup.Checkup;
import app.visavis.shared.checkup.Diagnosis;
import app.visavis.shared.checkup.Finding;
import app.visavis.shared.checkup.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What operators are told of backups beside their age: whether the log is shipped, and what went wrong last. */
@ApplicationScoped
class BackupCheckup implements Checkup {
    static final Diagnosis LOG_OK =
            ok(Part.BACKUPS, "log-ok", "The binary log is shipped: what was written before is kept elsewhere, too.");
    static final Diagnosis LOG_OLD = fail(
            Part.BACKUPS,
            "log-old",
            "The binary log is not shipped any more: what was written since is in no backup.",
            "Read the log of deploy/backup/schedule beside the replica, then run: deploy/backup/stream --once");
    static final Diagnosis FAILED = warn(
            Part.BACKUPS,
            "failed",
            "The newest run of a backup script has failed.",
            "Put right what it said; the next run that works takes this away.");

    private final Backups backups;
    private final BackupConfig config;
    private final Clock clock;

    BackupCheckup(Backups backups, BackupConfig config, Clock clock) {
        this.backups = backups;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        var view = backups.view();
        var findings = new ArrayList<Finding>();
        if (view.logUntil() != null) {
            findings.add(log(view.logUntil()));
        }
        if (view.failure() != null) {
            findings.add(FAILED.found(view.failure()));
        }
        return findings;
    }

    private Finding log(Instant until) {
        var age = Duration.between(until, clock.instant());
        var found = age.compareTo(config.logAlarmAfter()) > 0 ? LOG_OLD : LOG_OK;
        return found.found(age.toMinutes() + " min");
    }
}
