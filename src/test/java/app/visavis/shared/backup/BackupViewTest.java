package app.visavis.shared.backup;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.testsupport.Defaults;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BackupViewTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final BackupConfig CONFIG = Defaults.of(BackupConfig.class);

    @Test
    void withoutAnyBackupItSaysSoInWords() {
        var view = view(null, null);
        assertThat(view.isAlarming()).isTrue();
        assertThat(view.sentence()).isEqualTo("No backup has been verified yet.");
        assertThat(view.verifiedBackupAt()).isNull();
    }

    @Test
    void twentySixHoursAreNotYetTooOld() {
        var view = view(Duration.ofHours(26), null);
        assertThat(view.isAlarming()).isFalse();
        assertThat(view.sentence()).isEqualTo("The newest verified backup is of 2026-11-21T08:00:00Z.");
    }

    @Test
    void theFirstMomentAfterTwentySixHoursIs() {
        var view = view(Duration.ofHours(26).plusMillis(1), null);
        assertThat(view.isAlarming()).isTrue();
        assertThat(view.sentence()).contains("more than 26 hours ago");
    }

    @Test
    void aLogThatWasShippedAndIsNotAnyMoreIsAnAlarm() {
        assertThat(view(Duration.ofHours(1), Duration.ofMinutes(15)).isAlarming())
                .isFalse();
        var silent = view(Duration.ofHours(1), Duration.ofMinutes(16));
        assertThat(silent.isAlarming()).isTrue();
        assertThat(silent.sentence()).isEqualTo("The binary log has not been shipped since 2026-11-22T09:44:00Z.");
    }

    @Test
    void whoShipsNoLogIsNotToldOfItsSilence() {
        assertThat(view(Duration.ofHours(1), null).isAlarming()).isFalse();
    }

    private static BackupView view(@Nullable Duration age, @Nullable Duration logAge) {
        var facts = new BackupFacts(before(age), before(age), before(logAge), null);
        return BackupView.of(facts, CONFIG, NOW);
    }

    private static @Nullable Instant before(@Nullable Duration age) {
        return age == null ? null : NOW.minus(age);
    }
}
