package app.visavis.shared.backup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import app.visavis.testsupport.MovableClock;
import app.visavis.testsupport.VisavisTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows are written as the scripts of deploy/backup do; no other test knows of them, so each starts with none. */
@VisavisTest
class BackupsTest {
    @Inject
    Backups backups;

    @Inject
    BackupGauges gauges;

    @Inject
    BackupCheckup checkup;

    @Inject
    MovableClock clock;

    @Inject
    EntityManager entities;

    @AfterEach
    void removeRows() {
        sql("DELETE FROM backup_run");
        gauges.look();
    }

    @Test
    void aFreshInstanceSaysThatItHasNoBackup() {
        health().body(backup("status"), equalTo("DOWN"))
                .body(backup("data.'newest verified'"), equalTo("No backup has been verified yet."));
        gauges.look();
        assertThat(gauge("visavis_backup_age_seconds")).isNaN();
    }

    @Test
    void operatorsAreToldNothingOfWhatNeverRan() {
        assertThat(checkup.look()).isEmpty();
    }

    @Test
    void operatorsReadWhatWentWrongAndHowOldTheLogIs() {
        run("VERIFY", "FAILED", ago(1), null, "Transactions are missing.");
        ship();
        assertThat(checkup.look())
                .containsExactly(
                        BackupCheckup.LOG_OK.found("0 min"), BackupCheckup.FAILED.found("Transactions are missing."));
        run("VERIFY", "DONE", ago(1), ago(0), null);
        try (var later = clock.forward(Duration.ofMinutes(16))) {
            assertThat(checkup.look()).containsExactly(BackupCheckup.LOG_OLD.found("16 min"));
        }
    }

    @Test
    void aBackupThatNobodyHasVerifiedDoesNotCount() {
        run("BACKUP", "DONE", ago(1), null, null);
        run("VERIFY", "FAILED", ago(1), null, "Transactions are missing.");
        health().body(backup("status"), equalTo("DOWN"));
        assertThat(backups.view().failure()).isEqualTo("Transactions are missing.");
    }

    @Test
    void aVerifiedBackupIsFineForTwentySixHours() {
        var takenAt = ago(1);
        run("VERIFY", "DONE", takenAt, ago(0), null);
        health().body(backup("status"), equalTo("UP"));
        try (var later = clock.forward(Duration.ofHours(25).minusMinutes(1))) {
            health().body(backup("status"), equalTo("UP"));
        }
        try (var later = clock.forward(Duration.ofHours(25).plusMinutes(1))) {
            health().body(backup("status"), equalTo("DOWN"))
                    .body(backup("data.'newest verified'"), startsWith("The newest verified backup is of " + takenAt));
        }
    }

    @Test
    void theAgeIsThatOfTheBackupAndNotOfItsProof() {
        run("VERIFY", "DONE", ago(3), ago(1), null);
        run("VERIFY", "DONE", ago(5), ago(0), null);
        gauges.look();
        assertThat(gauge("visavis_backup_age_seconds"))
                .isCloseTo(Duration.ofHours(3).toSeconds(), within(30.0));
    }

    @Test
    void theAgeGrowsWithoutAskingTheDatabaseAgain() {
        run("VERIFY", "DONE", ago(3), ago(1), null);
        gauges.look();
        try (var later = clock.forward(Duration.ofHours(2))) {
            assertThat(gauge("visavis_backup_age_seconds"))
                    .isCloseTo(Duration.ofHours(5).toSeconds(), within(30.0));
        }
    }

    @Test
    void aLogThatIsNotShippedAnyMoreIsToldOf() {
        run("VERIFY", "DONE", ago(1), ago(0), null);
        ship();
        health().body(backup("status"), equalTo("UP"));
        gauges.look();
        assertThat(gauge("visavis_backup_log_age_seconds")).isCloseTo(0, within(30.0));
        try (var later = clock.forward(Duration.ofMinutes(20))) {
            health().body(backup("status"), equalTo("DOWN"))
                    .body(backup("data.'newest verified'"), startsWith("The binary log has not been shipped since"));
        }
    }

    @Test
    void aFailureIsForgottenWhenTheNextRunOfItsKindWorks() {
        run("BACKUP", "FAILED", null, null, "The disk is full.");
        run("VERIFY", "DONE", ago(1), ago(0), null);
        assertThat(backups.view().failure()).isEqualTo("The disk is full.");
        run("BACKUP", "DONE", ago(0), null, null);
        assertThat(backups.view().failure()).isNull();
    }

    @Test
    void rowsAboutTheLogAreForgottenFirst() {
        run("STREAM", "DONE", null, null, null);
        run("VERIFY", "DONE", ago(1), ago(0), null);
        try (var later = clock.forward(Duration.ofDays(8))) {
            backups.forgetOld();
            assertThat(kinds()).containsExactly("VERIFY");
        }
        try (var later = clock.forward(Duration.ofDays(401))) {
            backups.forgetOld();
            assertThat(kinds()).isEmpty();
        }
    }

    private void ship() {
        sql(
                "INSERT INTO backup_run (kind, started_at, ended_at, outcome, log_until) VALUES ('STREAM', ?, ?, 'DONE', ?)",
                ago(0),
                ago(0),
                ago(0));
    }

    private void run(String kind, String outcome, Instant takenAt, Instant verifiedAt, String detail) {
        sql(
                "INSERT INTO backup_run (kind, started_at, ended_at, outcome, taken_at, verified_at, detail)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                kind,
                ago(0),
                ago(0),
                outcome,
                takenAt,
                verifiedAt,
                detail);
    }

    private void sql(String statement, Object... values) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = entities.createNativeQuery(statement);
            for (var i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i] instanceof Instant moment ? utc(moment) : values[i]);
            }
            query.executeUpdate();
        });
    }

    private List<String> kinds() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select r.kind from BackupRun r", BackupKind.class)
                        .getResultStream()
                        .map(Enum::name)
                        .toList());
    }

    private Instant ago(int hours) {
        return clock.instant().minus(hours, ChronoUnit.HOURS);
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static ValidatableResponse health() {
        return given().get("/q/health/well").then();
    }

    private static String backup(String what) {
        return "checks.find { it.name == 'backup' }." + what;
    }

    private static double gauge(String name) {
        var page = given().header("Authorization", "Bearer watch-me")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var line = Pattern.compile("^" + name + "(?:\\{[^}]*})? (\\S+)$", Pattern.MULTILINE)
                .matcher(page);
        assertThat(line.find()).as(name).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
