package app.visavis.shared.backup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When somebody must look after the backups. */
@ConfigMapping(prefix = "visavis.backup")
interface BackupConfig {
    /** How old the newest verified backup may be; a day, and two hours for a run that was late. */
    @WithDefault("26h")
    Duration alarmAfter();

    /** How long nothing may be heard of the binary log, once it was shipped at all; its rows come every five minutes. */
    @WithDefault("15m")
    Duration logAlarmAfter();

    /** How long rows about the binary log are kept. */
    @WithDefault("7d")
    Duration keepLogRuns();

    /** How long all other rows are kept. */
    @WithDefault("400d")
    Duration keepRuns();
}
