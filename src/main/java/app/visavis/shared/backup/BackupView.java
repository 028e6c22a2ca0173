package app.visavis.shared.backup;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the backups.
 *
 * @param verifiedBackupAt when the newest backup that was proved by a restore was begun; null when there is none
 * @param verifiedAt when it was proved
 * @param logUntil what was committed before is shipped, too; null when the binary log was never shipped
 * @param failure what the newest run that nothing has made good since says; null when there is none
 * @param isAlarming whether a person must look
 * @param sentence the same in words
 */
public record BackupView(
        @Nullable Instant verifiedBackupAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant logUntil,
        @Nullable String failure,
        boolean isAlarming,
        String sentence) {

    static BackupView of(BackupFacts facts, BackupConfig config, Instant now) {
        var alarm = alarm(facts.verifiedBackupAt(), facts.logUntil(), config, now);
        return new BackupView(
                facts.verifiedBackupAt(),
                facts.verifiedAt(),
                facts.logUntil(),
                facts.failure(),
                alarm != null,
                alarm == null ? "The newest verified backup is of " + facts.verifiedBackupAt() + "." : alarm);
    }

    private static @Nullable String alarm(
            @Nullable Instant takenAt, @Nullable Instant logUntil, BackupConfig config, Instant now) {
        if (takenAt == null) {
            return "No backup has been verified yet.";
        }
        if (isOlder(takenAt, config.alarmAfter(), now)) {
            return "The newest verified backup is of " + takenAt + ": that is more than "
                    + config.alarmAfter().toHours() + " hours ago.";
        }
        if (logUntil != null && isOlder(logUntil, config.logAlarmAfter(), now)) {
            return "The binary log has not been shipped since " + logUntil + ".";
        }
        return null;
    }

    private static boolean isOlder(Instant moment, Duration age, Instant now) {
        return Duration.between(moment, now).compareTo(age) > 0;
    }
}
