package app.visavis.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.visavis.shared.checkup.Diagnosis;
import app.visavis.shared.checkup.Finding;
import app.visavis.shared.environment.Environment;
import app.visavis.testsupport.ScriptedServer;
import app.visavis.testsupport.VisavisTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@VisavisTest
class DatabaseCheckupTest {
    @ConfigProperty(name = "DATABASE_URL")
    String url;

    @Inject
    DataSource database;

    @Test
    void aDatabaseThatServesIsWell() {
        assertThat(look(url)).contains(DatabaseCheckup.OK, Schema.OK, DatabaseCheckup.CLOCK_OK);
    }

    @Test
    void aDatabaseOnItsOwnHasNoReplica() {
        assertThat(look(url)).contains(ReplicaCheck.NONE);
    }

    @Test
    void anAddOnIsToTryOut() {
        assertThat(found(Map.of("JAWSDB_URL", url), Clock.systemUTC()))
                .contains(ReplicaCheck.ADD_ON, BackupRuns.ADD_ON);
    }

    @Test
    void ofTwoPlacesTheOneThatIsAwayIsNamed() throws IOException {
        var place = "127.0.0.1:" + ScriptedServer.closedPort();

        assertThat(look(url.replaceFirst("@([^/]+)/", "@$1," + place + "/")))
                .contains(DatabaseCheckup.PLACE_AWAY, DatabaseCheckup.OK);
        assertThat(look("mysql://root@" + place + "," + place + "/visavis"))
                .containsExactly(DatabaseCheckup.PLACE_AWAY, DatabaseCheckup.PLACE_AWAY, DatabaseCheckup.UNREACHABLE);
    }

    @Test
    void twoThatTakeWritesAreSaid() {
        assertThat(look(url.replaceFirst("@127\\.0\\.0\\.1:(\\d+)/", "@127.0.0.1:$1,localhost:$1/")))
                .contains(DatabaseCheckup.TWO_PRIMARIES);
    }

    @Test
    void anAddressThatIsMissingOrMadeUpIsNotSet() {
        assertThat(look("")).containsExactly(DatabaseCheckup.NOT_SET);
        assertThat(look("postgres://db/visavis")).containsExactly(DatabaseCheckup.NOT_SET);
    }

    @Test
    void aDoorThatIsClosedIsSaid() throws IOException {
        assertThat(look("mysql://root@127.0.0.1:" + ScriptedServer.closedPort() + "/visavis"))
                .containsExactly(DatabaseCheckup.UNREACHABLE);
    }

    /** The embedded database lets everybody in, so a server that refuses is played. */
    @ParameterizedTest
    @CsvSource({"1045, login-refused", "1044, unknown-database", "1040, unreachable"})
    void whyTheServerLetsNobodyInIsSaid(int error, String code) throws Exception {
        try (var door = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> refuse(door, error));

            assertThat(look("mysql://me:wrong@127.0.0.1:" + door.getLocalPort() + "/visavis"))
                    .extracting(Diagnosis::code)
                    .containsExactly(code);
        }
    }

    /** MySQL's greeting when it is a refusal: length, number, 0xFF, the code, a sentence. */
    private static void refuse(ServerSocket door, int error) {
        try (var guest = door.accept()) {
            var sentence = "not you".getBytes(StandardCharsets.US_ASCII);
            var packet = ByteBuffer.allocate(7 + sentence.length).order(ByteOrder.LITTLE_ENDIAN);
            packet.putInt(3 + sentence.length)
                    .put((byte) 0xFF)
                    .putShort((short) error)
                    .put(sentence);
            guest.getOutputStream().write(packet.array());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void aNameThatIsNotThereIsSaid() {
        assertThat(look(url.replaceFirst("/[^/]+$", "/no_such_database")))
                .containsExactly(DatabaseCheckup.UNKNOWN_DATABASE);
    }

    @Test
    void anEmptyDatabaseIsSaid() throws SQLException {
        inDatabase("doctor_empty", List.of(), findings -> assertThat(findings)
                .contains(DatabaseCheckup.OK, Schema.EMPTY, BackupRuns.NEVER));
    }

    @Test
    void anOlderSchemaIsSaid() throws SQLException {
        inDatabase(
                "doctor_behind",
                List.of(
                        "create table flyway_schema_history (installed_rank int, version varchar(50), success bool)",
                        "insert into flyway_schema_history values (1, '20261122.0900', true)"),
                findings -> assertThat(findings).contains(Schema.BEHIND));
    }

    @Test
    void aMigrationThatBrokeOffIsSaid() throws SQLException {
        inDatabase(
                "doctor_broken",
                List.of(
                        "create table flyway_schema_history (installed_rank int, version varchar(50), success bool)",
                        "insert into flyway_schema_history values (1, '20261122.0900', false)"),
                findings -> assertThat(findings).contains(Schema.BROKEN));
    }

    @Test
    void anOldBackupIsToldFromAYoungOne() throws SQLException {
        var table = "create table backup_run (taken_at datetime(6), verified_at datetime(6))";
        inDatabase(
                "doctor_backups",
                List.of(table, "insert into backup_run values (utc_timestamp(6), null)"),
                findings -> assertThat(findings).contains(BackupRuns.NEVER));
        inDatabase(
                "doctor_backups",
                List.of(table, "insert into backup_run values (utc_timestamp(6) - interval 27 hour, utc_timestamp(6))"),
                findings -> assertThat(findings).contains(BackupRuns.OLD));
        inDatabase(
                "doctor_backups",
                List.of(table, "insert into backup_run values (utc_timestamp(6) - interval 25 hour, utc_timestamp(6))"),
                findings -> assertThat(findings).contains(BackupRuns.OK));
    }

    @Test
    void clocksThatDifferAreSaid() {
        var wrong = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
        assertThat(found(Map.of("DATABASE_URL", url), wrong)).contains(DatabaseCheckup.CLOCK_OFF);
    }

    private interface Judge {
        void judge(List<Diagnosis> findings);
    }

    private void inDatabase(String name, List<String> statements, Judge judge) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var home = connection.getCatalog();
            statement.execute("create database " + name);
            try {
                statement.execute("use " + name);
                for (var sql : statements) {
                    statement.execute(sql);
                }
                judge.judge(look(url.replaceFirst("/[^/]+$", "/" + name)));
            } finally {
                statement.execute("use " + home);
                statement.execute("drop database " + name);
            }
        }
    }

    private static List<Diagnosis> look(String url) {
        return found(Map.of("DATABASE_URL", url), Clock.systemUTC());
    }

    private static List<Diagnosis> found(Map<String, String> variables, Clock clock) {
        return new DatabaseCheckup(new Environment(variables), clock)
                .look().stream().map(Finding::diagnosis).toList();
    }
}
